# SPDX-License-Identifier: GPL-3.0-or-later

# Makes ${CMAKE_BINARY_DIR}/generated/<header> with the constant <name>: what a program and a library
# that it loads late have in common (compiler, flags, Qt and the headers between them). The version alone
# does not change while they are worked on.
function(stet_late_build header name)
  set(facts "${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION} ${CMAKE_CXX_FLAGS} ${CMAKE_BUILD_TYPE} ${Qt6_VERSION}")
  foreach(between IN LISTS ARGN)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${between})
    file(SHA256 ${CMAKE_SOURCE_DIR}/${between} hash)
    string(APPEND facts " ${hash}")
  endforeach()
  string(SHA256 STET_LATE_HASH "${facts}")
  string(SUBSTRING ${STET_LATE_HASH} 0 16 STET_LATE_HASH)
  set(STET_LATE_NAME ${name})
  configure_file(${CMAKE_SOURCE_DIR}/resources/cmake/late_build.h.in ${CMAKE_BINARY_DIR}/generated/${header} @ONLY)
endfunction()
