; Comparisons by UTF-16 code units. NSIS' own (==, StrCmp) go by language: Windows then takes two
; texts for the same where one of them holds a control character more.

Var WinsockMessagesJa.Number

; ${If} A WinsockMessagesJa_Equals B: the same text, but for case.
!macro _WinsockMessagesJa_Equals A B TRUE FALSE
  Push `${B}`
  Push `${A}`
  System::Call "kernel32::CompareStringOrdinal(w s, i -1, w s, i -1, i 1) i .s"
  Pop $WinsockMessagesJa.Number
  IntCmp $WinsockMessagesJa.Number 2 `${TRUE}` `${FALSE}` `${FALSE}` ; CSTR_EQUAL
!macroend

; ${If} TEXT WinsockMessagesJa_HoldsOneOf CHARACTERS
!macro _WinsockMessagesJa_HoldsOneOf TEXT CHARACTERS TRUE FALSE
  Push `${CHARACTERS}`
  Push `${TEXT}`
  System::Call "shlwapi::StrPBrkW(w s, w s) p .s"
  Pop $WinsockMessagesJa.Number
  StrCmp $WinsockMessagesJa.Number 0 `${FALSE}` `${TRUE}`
!macroend

; INDEX = the index of the first code unit of TEXT that is one of CHARACTERS, or the length of TEXT.
!macro WinsockMessagesJa_Find TEXT CHARACTERS INDEX
  Push `${CHARACTERS}`
  Push `${TEXT}`
  System::Call "shlwapi::StrCSpnW(w s, w s) i .s"
  Pop ${INDEX}
!macroend
