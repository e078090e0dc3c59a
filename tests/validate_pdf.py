#!/usr/bin/env python3
"""Fails unless every given PDF meets PDF/UA-1 and PDF/A-2a without one finding.

Needs the package `page-validation`; installs nothing. Usage: validate_pdf.py FILE...
"""

import sys


def findings(page, path):
    """What a file is found to lack, one line each."""
    wanted = {
        "PDF/UA-1": page.ValidationProfile.PDF_UA_1,
        "PDF/A-2a": page.ValidationProfile.PDF_A_2A,
    }
    for name, profile in wanted.items():
        try:
            report = page.validate_pdf(path, profile=profile)
        except Exception as error:  # a file that cannot be read is a finding too
            yield f"{name}: {error}"
            continue
        for failure in report.failures:
            yield f"{name}: {failure.rule_id}: {failure.message}"
        if not report.is_compliant and not report.failures:
            yield f"{name}: does not conform"


def main(paths):
    try:
        import page
    except ImportError:
        sys.exit("validate_pdf.py: the package page-validation is missing")
    if not paths:
        sys.exit("validate_pdf.py: no files given")
    failed = False
    for path in paths:
        lines = list(findings(page, path))
        failed = failed or bool(lines)
        print(f"{path}: {'conforms' if not lines else f'{len(lines)} findings'}")
        for line in lines[:50]:
            print(f"  {line}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
