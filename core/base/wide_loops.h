// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Before a function whose plain loops over bytes the compiler should also build for 32 bytes at a
/// time; the loader picks what the processor can do. Only where it pays: such a function is called
/// through a table and never inlined. Sanitizers instrument that choice before they are ready.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) &&                             \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define STET_WIDE_LOOPS __attribute__((target_clones("avx2", "default")))
#define STET_PART_OF_WIDE_LOOPS __attribute__((always_inline)) inline
#else
#define STET_WIDE_LOOPS
#define STET_PART_OF_WIDE_LOOPS inline
#endif
