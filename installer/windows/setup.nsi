; Per user, no administrator: the program under Programs, its links, the ending .sobhyt.
Unicode true
Target amd64-unicode
!include MUI2.nsh
!include WinVer.nsh
!include x64.nsh
!include LogicLib.nsh
!include FileFunc.nsh

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
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE chosen
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(STAYS)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"
!insertmacro MUI_LANGUAGE "English"

LangString TOO_OLD ${LANG_VIETNAMESE} "Sổ BHYT cần Windows 10 hoặc 11, bản 64-bit."
LangString TOO_OLD ${LANG_ENGLISH} "Sổ BHYT needs Windows 10 or 11, 64-bit."
LangString IN_USE ${LANG_VIETNAMESE} "Sổ BHYT đang mở; hãy đóng chương trình rồi làm lại."
LangString IN_USE ${LANG_ENGLISH} "Sổ BHYT is open; close it and try again."
LangString NOT_EMPTY ${LANG_VIETNAMESE} "Thư mục $INSTDIR đang có tệp khác; hãy chọn một thư mục trống hoặc một thư mục mới."
LangString NOT_EMPTY ${LANG_ENGLISH} "The folder $INSTDIR holds other files; choose an empty or a new folder."
LangString NO_ROOM ${LANG_VIETNAMESE} "Không đủ chỗ trống cho Sổ BHYT ở $INSTDIR; hãy dọn bớt hoặc chọn ổ khác rồi cài lại."
LangString NO_ROOM ${LANG_ENGLISH} "Not enough free space for Sổ BHYT in $INSTDIR; make room or choose another drive."
LangString NOT_WRITTEN ${LANG_VIETNAMESE} "Không ghi được đủ tệp vào $INSTDIR nên bộ cài đã gỡ phần vừa ghi; hãy chọn thư mục khác rồi cài lại."
LangString NOT_WRITTEN ${LANG_ENGLISH} "Not all files could be written into $INSTDIR, so what was written is taken back; choose another folder."
LangString NOT_REMOVED ${LANG_VIETNAMESE} "Còn tệp của Sổ BHYT đang được dùng nên chưa gỡ hết; hãy khởi động lại máy rồi gỡ lần nữa."
LangString NOT_REMOVED ${LANG_ENGLISH} "Some files of Sổ BHYT are in use and remain; restart the PC and uninstall again."
LangString STAYS ${LANG_VIETNAMESE} "Chỉ gỡ chương trình. Sổ (.sobhyt), bản sao lưu và cài đặt của anh/chị vẫn ở lại trên máy."
LangString STAYS ${LANG_ENGLISH} "Only the program is removed. Your registers (.sobhyt), backups and settings stay on this PC."

; The copy set up before, where it lies in another folder; empty where there is none.
Var OLD
; Whether this set-up has begun to write files.
Var WRITING

!macro REFUSE SENTENCE CODE
  IfSilent +2
  MessageBox MB_OK|MB_ICONSTOP "${SENTENCE}"
  SetErrorLevel ${CODE}
  Quit
!macroend

; A program that runs cannot be opened for writing.
!macro REFUSE_RUNNING FILE
  ${If} ${FileExists} "${FILE}"
    ClearErrors
    FileOpen $0 "${FILE}" a
    ${If} ${Errors}
      !insertmacro REFUSE "$(IN_USE)" 3
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

!macro REFUSE_RUNNING_IN FOLDER
  !insertmacro REFUSE_RUNNING "${FOLDER}\so-bhyt.exe"
  !insertmacro REFUSE_RUNNING "${FOLDER}\so-bhyt-cli.exe"
!macroend

; $OLD: the folder the entry names, unless it is $INSTDIR or holds no uninstaller any more.
!macro FIND_OTHER_COPY
  ReadRegStr $OLD HKCU "${KEY}" "InstallLocation"
  GetFullPathName /SHORT $0 $OLD
  GetFullPathName /SHORT $1 $INSTDIR
  ${If} $0 == $1
  ${OrIfNot} ${FileExists} "$OLD\uninstall.exe"
    StrCpy $OLD ""
  ${EndIf}
!macroend

; $0 is 1 where $INSTDIR holds something and was never this program's. What an antivirus program
; took parts away from still is.
!macro FOREIGN
  ReadRegStr $0 HKCU "${KEY}" "InstallLocation"
  ${If} $0 == $INSTDIR
  ${OrIf} ${FileExists} "$INSTDIR\runtime\python312.dll"
    StrCpy $0 0
  ${Else}
    ${DirState} "$INSTDIR" $0
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${RunningX64}
    !insertmacro REFUSE "$(TOO_OLD)" 2
  ${EndIf}
FunctionEnd

Function chosen
  !insertmacro FOREIGN
  ${If} $0 = 1
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(NOT_EMPTY)"
    Abort
  ${EndIf}
FunctionEnd

; The uninstaller, written first, knows every file; it clears no entry of another copy.
Function takeBack
  SetOutPath "$TEMP"
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR'
    Delete "$INSTDIR\uninstall.exe"
  ${EndIf}
  RMDir "$INSTDIR"
  SetErrorLevel 5
FunctionEnd

; A disk that is full in the middle of a file ends the section by itself.
Function .onInstFailed
  ${If} $WRITING != ""
    Call takeBack
  ${EndIf}
FunctionEnd

Section
  SetShellVarContext current
  !insertmacro FOREIGN
  ${If} $0 = 1
    !insertmacro REFUSE "$(NOT_EMPTY)" 4
  ${EndIf}
  !insertmacro FIND_OTHER_COPY
  !insertmacro REFUSE_RUNNING_IN "$INSTDIR"
  ${If} $OLD != ""
    !insertmacro REFUSE_RUNNING_IN "$OLD"
  ${EndIf}
  CreateDirectory "$INSTDIR"
  ; Before anything is taken away: is there room? What an older version holds here gets free.
  StrCpy $2 0
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    ReadRegDWORD $2 HKCU "${KEY}" "EstimatedSize"
  ${EndIf}
  System::Call 'kernel32::GetDiskFreeSpaceExW(w "$INSTDIR", *l .r0, p 0, p 0) i .r1'
  ${If} $1 <> 0
    System::Int64Op $0 / 1024
    Pop $0
    System::Int64Op $0 + $2
    Pop $0
    System::Int64Op $0 < ${KILOBYTES}
    Pop $0
    ${If} $0 = 1
      RMDir "$INSTDIR"
      !insertmacro REFUSE "$(NO_ROOM)" 5
    ${EndIf}
  ${EndIf}
  ; What an older version left behind must not be mixed with this one; the data lie elsewhere.
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR' $0
    ${If} $0 <> 0
      !insertmacro REFUSE "$(NOT_REMOVED)" 5
    ${EndIf}
  ${EndIf}
  ClearErrors
  SetOverwrite try
  StrCpy $WRITING 1
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  File /r "stage/*"
  ${If} ${Errors}
    Call takeBack
    !insertmacro REFUSE "$(NOT_WRITTEN)" 5
  ${EndIf}
  ; Only now, when this copy is whole, does the one in another folder go.
  ${If} $OLD != ""
    ExecWait '"$OLD\uninstall.exe" /S _?=$OLD'
    Delete "$OLD\uninstall.exe"
    RMDir "$OLD"
  ${EndIf}
  StrCpy $WRITING ""
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

; Comes after the files, before the folders: a file in use keeps the uninstaller and its entry.
!macro ALL_DELETED
  ${If} ${Errors}
    !insertmacro REFUSE "$(NOT_REMOVED)" 5
  ${EndIf}
!macroend

Section "Uninstall"
  SetShellVarContext current
  !insertmacro REFUSE_RUNNING_IN "$INSTDIR"
  !insertmacro FIND_OTHER_COPY
  ClearErrors
  ; Named files and their compiled forms only: whatever else lies there is not the program's.
  !include "remove.nsh"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ; Links and entries of a copy in another folder are that copy's.
  ${If} $OLD == ""
    Delete "$SMPROGRAMS\Sổ BHYT.lnk"
    Delete "$DESKTOP\Sổ BHYT.lnk"
    DeleteRegKey HKCU "Software\Classes\${KIND}"
    DeleteRegKey HKCU "Software\Classes\.sobhyt"
    DeleteRegKey HKCU "${KEY}"
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  ${EndIf}
SectionEnd
