"""Words for numbers, months and weekdays, once for all rooms: what each room makes of them is its own."""

from collections.abc import Mapping
from types import MappingProxyType

UP_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NTH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()

CARDINALS: Mapping[str, int] = MappingProxyType(
    {
        **{word: number for number, word in enumerate(UP_TO_NINETEEN)},
        **{word: number * 10 for number, word in enumerate(TENS, start=2)},
    }
)
ORDINALS: Mapping[str, int] = MappingProxyType(
    {**{word: number for number, word in enumerate(NTH, start=1)}, "thirtieth": 30}
)
MONTHS: tuple[str, ...] = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"
)  # fmt: skip
WEEKDAYS: tuple[str, ...] = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
)  # fmt: skip
