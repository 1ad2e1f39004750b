"""Word lists by language, no decisions. A language is a folder; `lang/en` shows what one holds."""
