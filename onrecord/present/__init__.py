"""What a person sees: command line, report, exports."""
