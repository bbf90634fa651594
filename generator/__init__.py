"""Makes a message text file (.mc), a reference page, a list for C++ and files for log collectors
out of documents in Japanese.

A run goes in one direction. Bytes of the files --inputs--> documents --catalog--> error codes, and
from them each output: --messages--> messages --mc--> bytes of the .mc, --reference_page--> bytes of
the .html, --entry_documents--> bytes of the list, --collector_files--> bytes of the .json and .csv.
What a step finds wrong it returns as faults, and only where no step has any are the outputs written,
by files.
"""
