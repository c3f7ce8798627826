"""Outside to raw reports: the only room that opens files."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.read.inputs import reports

__all__ = ["reports"]


def __getattr__(name: str) -> Any:
    # Late, because `import onrecord` imports this room and must stay cheap.
    if name == "reports":
        from onrecord.read.inputs import reports  # noqa: PLC0415

        return reports
    raise AttributeError(f"onrecord.read has no {name!r}")
