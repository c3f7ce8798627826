"""Where a report names the outlet, agency, document or recording it has something from."""

from onrecord.extract.credits.found import credits_on
from onrecord.extract.registry import Extractor

EXTRACTOR = Extractor(yields="credits", find=credits_on)
