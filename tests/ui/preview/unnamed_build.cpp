// SPDX-License-Identifier: GPL-3.0-or-later
// A preview library of before builds had names. Whoever calls it ends.
#include <cstdlib>

extern "C" const void *stetPreviewLibrary()
{
    std::abort();
}
