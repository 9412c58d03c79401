# SPDX-License-Identifier: GPL-3.0-or-later
# libbtparse, which brings no description of itself for CMake or pkg-config.
find_path(BTPARSE_INCLUDE_DIR btparse.h REQUIRED)
find_library(BTPARSE_LIBRARY btparse REQUIRED)
mark_as_advanced(BTPARSE_INCLUDE_DIR BTPARSE_LIBRARY)
add_library(BtParse::BtParse UNKNOWN IMPORTED)
set_target_properties(BtParse::BtParse PROPERTIES IMPORTED_LOCATION ${BTPARSE_LIBRARY}
  INTERFACE_INCLUDE_DIRECTORIES ${BTPARSE_INCLUDE_DIR})
