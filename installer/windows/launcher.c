/* Starts the program: loads the Python beside it and hands every word on. Built twice: for the
   window (no console) and, with CONSOLE, for the command line. */
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>
#include <shellapi.h>

#define LONGEST 4096
typedef int (*run_python)(int, wchar_t **);

static int fail(const wchar_t *sentence) {
#ifdef CONSOLE
    fwprintf(stderr, L"%ls\n", sentence);
#else
    MessageBoxW(NULL, sentence, L"S\u1ed5 BHYT", MB_OK | MB_ICONERROR);
#endif
    return 2;
}

static int start(int count, wchar_t **words) {
    static wchar_t folder[LONGEST], library[LONGEST], program[LONGEST];
    DWORD length = GetModuleFileNameW(NULL, folder, LONGEST);
    wchar_t *last = length && length < LONGEST - 64 ? wcsrchr(folder, L'\\') : NULL;
    if (!last) return fail(L"\u0110\u01b0\u1eddng d\u1eabn c\u00e0i \u0111\u1eb7t qu\u00e1 d\u00e0i.");
    *last = 0;
    swprintf(library, LONGEST, L"%ls\\runtime\\python312.dll", folder);
    swprintf(program, LONGEST, L"%ls\\program\\main.py", folder);
    HMODULE python = LoadLibraryExW(library, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    run_python run = python ? (run_python)(void *)GetProcAddress(python, "Py_Main") : NULL;
    if (!run)
        return fail(L"C\u00e0i \u0111\u1eb7t b\u1ecb thi\u1ebfu t\u1ec7p; h\u00e3y ch\u1ea1y l\u1ea1i "
                    L"b\u1ed9 c\u00e0i S\u1ed5 BHYT.");
    wchar_t **all = calloc((size_t)count + 4, sizeof *all);
    if (!all) return fail(L"H\u1ebft b\u1ed9 nh\u1edb.");
    int at = 0;
    all[at++] = words[0];
    all[at++] = L"-X";
    all[at++] = L"utf8";
    all[at++] = program;
    for (int word = 1; word < count; word++) all[at++] = words[word];
    return run(at, all);
}

#ifdef CONSOLE
int wmain(int count, wchar_t **words) { return start(count, words); }
#else
int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, PWSTR line, int how) {
    (void)self, (void)before, (void)line, (void)how;
    int count = 0;
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &count);
    return words ? start(count, words) : fail(L"H\u1ebft b\u1ed9 nh\u1edb.");
}
#endif
