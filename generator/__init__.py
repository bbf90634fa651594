"""Makes a message text file (.mc) out of documents that explain error codes in Japanese.

bytes of a document --document--> entries --catalog--> error codes --messages--> messages --mc-->
bytes of the .mc. Each step is a pure function; what it finds wrong it returns as faults.
"""
