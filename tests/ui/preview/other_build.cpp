// SPDX-License-Identifier: GPL-3.0-or-later
// A preview library of another build. Whoever asks it for more than its build ends.
#include <cstdlib>

extern "C" const char *stetPreviewBuild()
{
    return "0.0.0 0000000000000000";
}

extern "C" const void *stetPreviewLibrary()
{
    std::abort();
}
