"""Positions for the drawings of the page, counted by us; the templates only draw lines and words."""
