"""Values and rules of health-insurance cover; pure Python, no files, no database."""
