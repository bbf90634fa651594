"""Makes a message text file (.mc) or a reference page out of documents in Japanese.

bytes of a document --document--> entries --catalog--> error codes --messages--> messages --mc-->
bytes of the .mc. For the page: error codes --reference_page--> bytes of the .html. Each step is a
pure function; what it finds wrong it returns as faults.
"""
