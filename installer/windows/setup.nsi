; Per user, no administrator: the program under Programs, its links, the ending .sobhyt.
Unicode true
Target amd64-unicode
!include MUI2.nsh
!include WinVer.nsh
!include x64.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\So BHYT"
!define KIND "SoBHYT.Register"
Name "Sổ BHYT"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\So BHYT"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
SetCompressor /SOLID lzma
SetDatablockOptimize on
CRCCheck force
ManifestDPIAware true
ManifestSupportedOS all
VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=1066 "ProductName" "Sổ BHYT"
VIAddVersionKey /LANG=1066 "FileDescription" "Bộ cài Sổ BHYT"
VIAddVersionKey /LANG=1066 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "LegalCopyright" "Xem THIRD-PARTY.txt"

!define MUI_ICON "so-bhyt.ico"
!define MUI_UNICON "so-bhyt.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\so-bhyt.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"
!insertmacro MUI_LANGUAGE "English"

LangString TOO_OLD ${LANG_VIETNAMESE} "Sổ BHYT cần Windows 10 hoặc 11, bản 64-bit."
LangString TOO_OLD ${LANG_ENGLISH} "Sổ BHYT needs Windows 10 or 11, 64-bit."
LangString IN_USE ${LANG_VIETNAMESE} "Sổ BHYT đang mở; hãy đóng chương trình rồi làm lại."
LangString IN_USE ${LANG_ENGLISH} "Sổ BHYT is open; close it and try again."

!macro REFUSE SENTENCE CODE
  IfSilent +2
  MessageBox MB_OK|MB_ICONSTOP "${SENTENCE}"
  SetErrorLevel ${CODE}
  Quit
!macroend

; A program that runs cannot be opened for writing.
!macro REFUSE_RUNNING
  ${If} ${FileExists} "$INSTDIR\so-bhyt.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\so-bhyt.exe" a
    ${If} ${Errors}
      !insertmacro REFUSE "$(IN_USE)" 3
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${RunningX64}
    !insertmacro REFUSE "$(TOO_OLD)" 2
  ${EndIf}
FunctionEnd

Section
  SetShellVarContext current
  !insertmacro REFUSE_RUNNING
  ; What an older version left behind must not be mixed with this one; the data lie elsewhere.
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR'
  ${EndIf}
  SetOutPath "$INSTDIR"
  File /r "stage/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Sổ BHYT.lnk" "$INSTDIR\so-bhyt.exe"
  CreateShortcut "$DESKTOP\Sổ BHYT.lnk" "$INSTDIR\so-bhyt.exe"
  WriteRegStr HKCU "Software\Classes\.sobhyt" "" "${KIND}"
  WriteRegStr HKCU "Software\Classes\${KIND}" "" "Sổ BHYT"
  WriteRegStr HKCU "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\so-bhyt.exe,0"
  WriteRegStr HKCU "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\so-bhyt.exe" "%1"'
  WriteRegStr HKCU "${KEY}" "DisplayName" "Sổ BHYT"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\so-bhyt.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  SetShellVarContext current
  !insertmacro REFUSE_RUNNING
  ; Named files and their compiled forms only: whatever else lies there is not the program's.
  !include "remove.nsh"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Sổ BHYT.lnk"
  Delete "$DESKTOP\Sổ BHYT.lnk"
  DeleteRegKey HKCU "Software\Classes\${KIND}"
  DeleteRegKey HKCU "Software\Classes\.sobhyt"
  DeleteRegKey HKCU "${KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
