# SPDX-License-Identifier: GPL-3.0-or-later
# Writes OUT of the files that LIST names.
file(STRINGS ${LIST} sources)
set(facts "")
foreach(source IN LISTS sources)
  file(RELATIVE_PATH name ${ROOT} ${source})
  file(SHA256 ${source} hash)
  string(APPEND facts "${name} ${hash}\n")
endforeach()
string(SHA256 hash "${facts}")
string(SUBSTRING ${hash} 0 16 hash)
file(CONFIGURE OUTPUT ${OUT} CONTENT [[#include "core/publish/program_build.h"

namespace stet {

QByteArray programBuild()
{
    return QByteArrayLiteral("@VERSION@ @hash@");
}

} // namespace stet
]] @ONLY)
