"""Reading workbooks into lines, in a process of its own: `python -m surveys.sheets FILE`.

A file from outside may be broken or made to do harm. The process that opens
it has a bound on its memory and its time, and says what it finds as lines of
JSON: `{"sheet": …}` before the rows of each sheet, `[number, hidden, cells]`
for each row that holds anything, `{"failed": code}` or `{"done": …}` at the end.
Nothing here knows Django, so that the process starts in a tenth of a second.
"""
