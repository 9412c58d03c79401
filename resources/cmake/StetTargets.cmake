# SPDX-License-Identifier: GPL-3.0-or-later
# The compile options that every target shares, and the small functions that the
# CMakeLists.txt of each folder calls.

add_library(stet_options INTERFACE)
target_include_directories(stet_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(stet_options INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
  QT_DISABLE_DEPRECATED_BEFORE=0x060400 STET_VERSION="${PROJECT_VERSION}")
target_compile_options(stet_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
  -Woverloaded-virtual -Wnull-dereference $<$<BOOL:${STET_WERROR}>:-Werror>)
if(STET_SANITIZE)
  target_compile_options(stet_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
  target_link_options(stet_options INTERFACE -fsanitize=address,undefined)
endif()

option(STET_UNITY "Compile the files of a folder together" ON)

find_program(STET_CCACHE ccache)
if(STET_CCACHE)
  # Hits with precompiled headers need these allowances; see the ccache manual, "Precompiled headers".
  # Depend mode asks the compiler for a file's headers instead of preprocessing it once more, which
  # takes as long as compiling against a precompiled header does.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_DEPEND=1
      CCACHE_SLOPPINESS=pch_defines,time_macros ${STET_CCACHE})
  target_compile_options(stet_options INTERFACE -fpch-preprocess)
endif()

# stet_sources(TARGET file…): adds this folder's sources to TARGET. A folder is one
# unity group, so its files compile together and never with another folder's.
function(stet_sources target)
  file(RELATIVE_PATH folder ${CMAKE_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
  string(MAKE_C_IDENTIFIER ${folder} group)
  foreach(source IN LISTS ARGN)
    target_sources(${target} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/${source})
    set_source_files_properties(${CMAKE_CURRENT_SOURCE_DIR}/${source}
      TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP ${group})
  endforeach()
endfunction()

# stet_target(TARGET): options, unity builds and the precompiled header for TARGET.
function(stet_target target)
  target_link_libraries(${target} PUBLIC stet_options)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ${STET_UNITY} UNITY_BUILD_MODE GROUP)
endfunction()
