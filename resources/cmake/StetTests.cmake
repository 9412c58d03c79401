# SPDX-License-Identifier: GPL-3.0-or-later
# stet_test(NAME SOURCES file… [GUI | MAIN file] [TIMEOUT seconds]): one test program of this
# folder's test classes (each registers itself with STET_TEST), run by CTest without a display and
# with a home folder of its own.
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/test-home ${CMAKE_BINARY_DIR}/test-run)
file(CHMOD ${CMAKE_BINARY_DIR}/test-run DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)

set(STET_TEST_ENVIRONMENT
  QT_QPA_PLATFORM=offscreen
  "QTWEBENGINE_CHROMIUM_FLAGS=--no-sandbox --disable-gpu --log-level=3"
  "QT_LOGGING_RULES=qt.webenginecontext*=false"
  HOME=${CMAKE_BINARY_DIR}/test-home
  XDG_RUNTIME_DIR=${CMAKE_BINARY_DIR}/test-run
  LC_ALL=C.UTF-8 TZ=UTC)

function(stet_test name)
  cmake_parse_arguments(ARG "GUI" "TIMEOUT;MAIN" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE stet_core stet_test_support Qt6::Test ${ARG_LIBRARIES})
  if(ARG_GUI)
    target_link_libraries(${name} PRIVATE stet_ui)
    target_sources(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests/support/gui_main.cpp)
  elseif(ARG_MAIN)
    target_sources(${name} PRIVATE ${ARG_MAIN})
  else()
    target_sources(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests/support/core_main.cpp)
  endif()
  stet_target(${name})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300)
  endif()
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT "${STET_TEST_ENVIRONMENT}")
endfunction()
