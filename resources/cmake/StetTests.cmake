# SPDX-License-Identifier: GPL-3.0-or-later
# stet_test(NAME SOURCES file… [GUI | MAIN file] [TIMEOUT seconds]): one test program of this
# folder's test classes (each registers itself with STET_TEST), run by CTest without a display and
# with a home folder of its own: programs run side by side, and each clears its settings at will.
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/test-run)
file(CHMOD ${CMAKE_BINARY_DIR}/test-run DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)

# Qt would define each test's own folder on its command line, which no shared precompiled header
# could fit; nothing here asks for it.
set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)

set(STET_TEST_ENVIRONMENT
  QT_QPA_PLATFORM=offscreen
  "QTWEBENGINE_CHROMIUM_FLAGS=--no-sandbox --disable-gpu --log-level=3"
  "QT_LOGGING_RULES=qt.webenginecontext*=false"
  XDG_RUNTIME_DIR=${CMAKE_BINARY_DIR}/test-run
  LC_ALL=C.UTF-8 TZ=UTC)

function(stet_test name)
  cmake_parse_arguments(ARG "GUI" "TIMEOUT" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE stet_core stet_test_support Qt6::Test ${ARG_LIBRARIES})
  if(ARG_GUI)
    target_link_libraries(${name} PRIVATE stet_gui_test_support)
    target_precompile_headers(${name} REUSE_FROM stet_gui_test_support)
  else()
    target_sources(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests/support/core_main.cpp)
    if(NOT ARG_LIBRARIES)  # another library's definitions would not fit the header
      target_precompile_headers(${name} REUSE_FROM stet_test_support)
    endif()
  endif()
  stet_target(${name})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300)
  endif()
  add_test(NAME ${name} COMMAND ${name})
  set(home ${CMAKE_BINARY_DIR}/test-home/${name})
  file(MAKE_DIRECTORY ${home})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT}
    ENVIRONMENT "${STET_TEST_ENVIRONMENT};HOME=${home}")
endfunction()
