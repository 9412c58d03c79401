# SPDX-License-Identifier: GPL-3.0-or-later

# stet_program_build(TARGET): adds the source that tells what pages are made by, a hash of everything below core/
# and of the data that pages are made of. It is made anew when one of these files changes.
function(stet_program_build target)
  set(globs ${CMAKE_SOURCE_DIR}/core/*.cpp ${CMAKE_SOURCE_DIR}/core/*.h)
  foreach(folder theme kinds languages site)
    list(APPEND globs ${CMAKE_SOURCE_DIR}/resources/${folder}/*)
  endforeach()
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${globs})
  set(made ${CMAKE_BINARY_DIR}/generated/core/publish/program_build.cpp)
  string(JOIN "\n" lines ${sources})
  file(CONFIGURE OUTPUT ${made}.list CONTENT "${lines}\n")
  add_custom_command(OUTPUT ${made}
    COMMAND ${CMAKE_COMMAND} -DLIST=${made}.list -DROOT=${CMAKE_SOURCE_DIR} -DOUT=${made} -DVERSION=${PROJECT_VERSION}
            -P ${CMAKE_SOURCE_DIR}/resources/cmake/program_build.cmake
    DEPENDS ${sources} ${made}.list ${CMAKE_SOURCE_DIR}/resources/cmake/program_build.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${made})
endfunction()
