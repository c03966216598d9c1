"""Training of Haven's emotion and risk reader. Start with README.md in this folder."""
