"""The record in the formats of other programs."""

from onrecord.present.export.registry import Exporter, Written, exporter_named, exporters

__all__ = ["Exporter", "Written", "exporter_named", "exporters"]
