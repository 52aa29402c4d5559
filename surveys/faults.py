"""What is said about a cell, a row and a file. Codes are kept; sentences are made when read.

The code is the kind of fault by which people filter. Sentences say the mend.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _

from surveys.cells.reading import Note

# What makes a cell unusable.
FAULTS = {
    "cell_error": _("The spreadsheet shows %(written)s here. Type the value itself."),
    "formula_bare": _(
        "This formula has no stored result. Open the workbook in a spreadsheet, save it, and send it again."
    ),
    "text_long": _("Too long. At most %(longest)s letters."),
    "number_malformed": _("Dots and commas do not fit. Write thousands as 1.250.000."),
    "number_bound": _("This is a limit, not a number. Write one number."),
    "number_two": _("There are two numbers. Keep one."),
    "number_negative": _("A number below nought cannot be right here."),
    "money_foreign": _("Not in rupiah. Write the amount in rupiah."),
    "money_words": _("No amount can be read here. Write it as 25.000.000 or 25 juta."),
    "money_huge": _("More than a hundred trillion rupiah. Check the noughts."),
    "money_period": _("Given per day. Write the amount for a month."),
    "count_fraction": _("People are counted whole."),
    "count_huge": _("Too many people for one firm. Check the noughts."),
    "count_words": _("No number of people can be read here. Write a number, such as 4."),
    "workers_unclear": _("Men and women do not add up. Write them as 4 L / 2 P."),
    "date_instead": _("The spreadsheet made a date of it. Write the number of people."),
    "phone_rounded": _("The spreadsheet rounded this number, and it is lost. Type it again."),
    "phone_short": _("Only %(count)s digits. A mobile number has 10 to 13."),
    "phone_long": _("Too long: %(count)s digits. A mobile number has 10 to 13."),
    "phone_unknown": _("No telephone number begins like this. Write it as 0812-3456-7890."),
    "digits_rounded": _("The spreadsheet rounded this number, and its last digits are lost. Copy it from the card."),
    "nik_letters": _("A NIK has digits only."),
    "nik_short": _("Only %(count)s digits. A NIK always has 16."),
    "nik_long": _("%(count)s digits. A NIK always has 16."),
    "nik_birth": _("Digits 7 to 12 are no day of birth. Copy the NIK from the card again."),
    "nik_impossible": _("No such NIK can have been issued. Copy it from the card again."),
    "npwp_wrong": _("%(count)s digits. An NPWP has 15 or 16."),
    "nib_wrong": _("%(count)s digits. An NIB always has 13."),
    "kbli_wrong": _("A KBLI code has five digits, such as 24310."),
    "mail_wrong": _("No e-mail address. Write it as name@example.id."),
    "year_two": _("There are two years. Keep one."),
    "year_age": _("This is an age. Write the year in which the firm began."),
    "year_words": _("No year can be read here. Write it as 1998."),
    "year_future": _("This year is still to come."),
    "year_early": _("Too early to be right. Write the year as 1998."),
    "answer_unclear": _("Write yes or no."),
    "amount_words": _("No quantity can be read here. Write a number and its unit, such as 2,5 ton/bulan."),
    "amount_fine": _("At most two digits behind the comma."),
    "amount_huge": _("Too large a quantity. Check the noughts."),
    "village_unknown": _("There is no such village in the region of this cluster."),
    "village_several": _("Several villages have this name. Write the district as well, or choose one."),
    "names_unclear": _("More than two names stand here. Write the name of the firm alone."),
    "name_missing": _("The name of the firm is missing."),
    "code_unknown": _("No firm of this cluster has this code. Leave it empty for a new firm."),
}

# What a kind of fault is called where its rows are counted together; the others by their first sentence.
_KINDS = {
    "cell_error": _("The spreadsheet shows an error."),
    "text_long": _("Too long."),
    "phone_short": _("Too few digits in a telephone number."),
    "phone_long": _("Too many digits in a telephone number."),
    "nik_short": _("A NIK with too few digits."),
    "nik_long": _("A NIK with too many digits."),
    "npwp_wrong": _("An NPWP with too few or too many digits."),
    "nib_wrong": _("An NIB with too few or too many digits."),
}

# What is unusual, and taken as it is read.
WARNINGS = {
    "number_guess": _("Read as %(read)s. The other meaning of dot and comma is possible."),
    "number_about": _("Given as an estimate."),
    "money_small": _("Only Rp %(read)s. Perhaps thousands or millions are meant."),
    "money_converted": _("Given for another period; converted to that of the column."),
    "count_many": _("Unusually many people."),
    "count_summed": _("Added up: %(read)s."),
    "workers_pair": _("Read as %(male)s men and %(female)s women."),
    "workers_sum": _("The sum in the workbook is %(total)s, while men and women are %(sum)s together."),
    "workers_not_split": _("Men and women are not told apart."),
    "phone_nought": _("The first nought was missing and is put back."),
    "phone_prefix": _("No operator uses %(prefix)s."),
    "phone_several": _("The first number is taken. Also written: %(others)s."),
    "digits_nought": _("The first nought was missing and is put back."),
    "nik_province": _("The first two digits are no province of today."),
    "kbli_short": _("The code of a whole group is left out. A KBLI code of a firm has five digits."),
    "kbli_several": _("The first code is taken. Also written: %(others)s."),
    "kbli_unknown": _("This code is not in the KBLI."),
    "year_guess": _("Read as the year %(read)s."),
    "village_guess": _("“%(written)s” read as %(read)s."),
    "village_elsewhere": _("Not a village of this cluster."),
    "name_of_owner": _("The list has no column for the name of the firm; it is called by its owner."),
    "name_alone": _("Only one name stands here, where the column holds the firm and its owner."),
    "names_guess": _(
        "Written otherwise than the other rows: “%(name)s” is taken for the firm, “%(owner)s” for its owner."
    ),
    "text_goes_on": _("Read together with the line below it: %(read)s."),
    "village_above": _("Taken from a row above, as this column names a village only once."),
    "village_missing": _("No village is given."),
    "materials_over_output": _("The materials cost more than what is produced."),
    "row_hidden": _("This row is hidden in the workbook."),
}

_KINDS_OF_WARNINGS = {
    "number_guess": _("Dot and comma may mean another number."),
    "money_small": _("An unusually small amount."),
    "count_summed": _("People were added up."),
    "workers_pair": _("Men and women stood in one cell."),
    "workers_sum": _("The sum of men and women does not fit."),
    "phone_prefix": _("A telephone number of no operator."),
    "phone_several": _("Several telephone numbers."),
    "kbli_several": _("Several KBLI codes."),
    "year_guess": _("A year that was guessed."),
    "village_guess": _("A village that was guessed."),
}

# Why a whole file cannot be read.
FAILURES = {
    "file_empty": _("The file is empty. Send the workbook that holds the list of firms."),
    "file_foreign": _("This is no workbook, whatever its name. Send .xlsx, .xls, .ods or .csv."),
    "file_markup": _("This is a web page with the name of a workbook. Open it in a spreadsheet and save it as .xlsx."),
    "file_cut": _("The file is incomplete or damaged. Send it again; if that does not help, save it anew."),
    "file_broken": _("The workbook is damaged inside. Open it in a spreadsheet and save it anew as .xlsx."),
    "file_bomb": _("The file unpacks to far more than a list of firms. Copy the list into a new workbook."),
    "file_locked": _("The workbook is protected by a password. Save it without a password and send it again."),
    "file_binary": _("This kind of workbook (.xlsb) is not read. Save it as .xlsx."),
    "file_large": _("The file is too large. At most %(most)s MB."),
    "file_nul": _("The file is damaged: it holds empty bytes among its letters. Save it anew as .csv or .xlsx."),
    "file_memory": _("The workbook is too large to be opened. Copy the list of firms into a new workbook."),
    "file_gone": _("The file is no longer there. Send the workbook again."),
    "file_slow": _("The workbook took too long to read. Copy the list of firms into a new workbook."),
    "sheet_scattered": _(
        "A sheet has content at its far corners. Delete what is far from the list, and send it again."
    ),
    "columns_many": _("More than %(most)s columns. Keep those of the list of firms."),
    "rows_many": _("More than %(most)s rows. Send the list in several workbooks."),
    "sheets_many": _("More than %(most)s sheets. Keep those with firms."),
    "quote_broken": _("A quotation mark is not closed in row %(row)s. Mend it there, or save the list as .xlsx."),
    "line_long": _("Row %(row)s is far too long for a list of firms. Save the list as .xlsx and send it again."),
    "table_missing": _("No list of firms was found. The head needs at least a name or an owner, and two more columns."),
}


def kind_of_fault(code: str) -> str:
    """Return what a kind of fault is called, without the mend."""
    name = str(_KINDS.get(code) or FAULTS[code])
    return name.partition(". ")[0].removesuffix(".")


def kind_of_warning(code: str) -> str:
    """Return what a kind of warning is called."""
    name = str(_KINDS_OF_WARNINGS.get(code) or WARNINGS[code])
    return name.partition(". ")[0].removesuffix(".")


def sentence(note: Note | dict[str, Any]) -> str:
    """Return what is said to people, in their language."""
    code, params = (note.code, note.params) if isinstance(note, Note) else (note["code"], note)
    text = FAULTS.get(code) or WARNINGS.get(code) or FAILURES[code]
    return str(text) % {"written": "", "most": "", "row": "", "count": "", "others": "", **params}
