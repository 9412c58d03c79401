# SPDX-License-Identifier: GPL-3.0-or-later
# stet_translations(TARGET): compiles resources/translations/*.ts into TARGET, under
# :/stet/translations/ ("stet_de.qm"). Only the compiler is asked for, not CMake's LinguistTools,
# which come with Qt's designer and assistant.
find_program(STET_LRELEASE NAMES lrelease HINTS ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS} REQUIRED)
find_program(STET_LUPDATE NAMES lupdate HINTS ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS} REQUIRED)

function(stet_translations target)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/translations/*.ts)
  set(folder ${CMAKE_BINARY_DIR}/translations)
  file(MAKE_DIRECTORY ${folder})
  set(compiled)
  foreach(source IN LISTS sources)
    cmake_path(GET source STEM name)
    add_custom_command(OUTPUT ${folder}/${name}.qm
      COMMAND ${STET_LRELEASE} -silent ${source} -qm ${folder}/${name}.qm
      DEPENDS ${source} VERBATIM)
    list(APPEND compiled ${folder}/${name}.qm)
  endforeach()
  qt_add_resources(${target} stet_translations PREFIX /stet/translations BASE ${folder} FILES ${compiled})
endfunction()
