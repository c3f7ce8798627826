"""Who speaks in a draft, told by the people of the record."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from onrecord.model.people import Person
from onrecord.model.quotes import Quote


def names_of(people: Sequence[Person]) -> Mapping[str, Person]:
    """Return the record's people by each full name and surname that belongs to one of them alone."""
    found: dict[str, dict[str, Person]] = defaultdict(dict)
    for person in people:
        for words in (person.name, *(form.words for form in person.forms)):
            parts = words.casefold().split()
            for name in (" ".join(parts), *(parts[-1:] if person.kind == "person" else ())):
                found[name][person.id] = person
    return MappingProxyType(
        {name: next(iter(same.values())) for name, same in found.items() if name and len(same) == 1}
    )


def speaker_of(quote: Quote, text: str, names: Mapping[str, Person]) -> Person | None:
    """Return the person of the record who speaks in a draft's quotation, None where that is not sure."""
    said = quote.speaker_name or " ".join(span.of(text) for span in quote.speaker)
    words = [word.strip(".,;:'’\"“”()").removesuffix("’s").removesuffix("'s") for word in said.split()]
    whole = " ".join(word for word in words if word).casefold()
    if whole in names:
        return names[whole]
    capitals = [word for word in words if word[:1].isupper()]
    return names.get(capitals[-1].casefold()) if capitals else None
