// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>
#include <vector>

namespace stet {

/// A value of a file's front matter, whichever notation it was written in. Numbers, dates and
/// truth values stay the text that they were written as.
struct FrontValue
{
    enum class Form { Null, Scalar, List, Map };

    Form form = Form::Null;
    QString text;                  ///< of a scalar
    int line = 0;                  ///< in the file, from 1
    std::vector<FrontValue> items; ///< of a list; of a map, its values
    QStringList keys;              ///< of a map, in step with `items`

    bool operator==(const FrontValue &) const = default;
};

/// The most that front matter may hold, in UTF-16 code units.
inline constexpr qsizetype MaxFrontMatter = 1'000'000;

/// How deeply lists and maps of front matter may nest.
inline constexpr int MaxFrontMatterDepth = 16;

/// How many fields front matter may have.
inline constexpr qsizetype MaxFrontMatterFields = 1'000;

/// A file cut into its front matter, read, and its body.
struct FrontMatter
{
    FrontValue fields; ///< a map; Null where the file has no front matter
    QStringView body;  ///< into the text that was read
};

/// Cuts `text` (LF line ends) and reads its front matter: YAML between `---` lines (or closed by
/// `...`), TOML between `+++` lines, or a JSON object that begins with a line `{` and ends with a
/// line `}`. A line `---` that stands after blank lines or before one begins front matter only
/// where fields of an article follow; else it is a rule of the text. InvalidInput names the line.
[[nodiscard]] Result<FrontMatter> readFrontMatter(QStringView text);

/// YAML by yaml-cpp. Aliases are refused, tags ignored; nothing is expanded.
[[nodiscard]] Result<FrontValue> readYaml(QStringView yaml, int firstLine);

/// The plain YAML that most files hold (`key: text`, quoted or not, `[a, b]`, `- item`), ten times
/// as fast; nothing where there is anything else. Where it answers, it answers as `readYaml` does.
[[nodiscard]] std::optional<FrontValue> readFlatYaml(QStringView yaml, int firstLine);

/// TOML 1.0 but for dates' and numbers' validity, which stay text.
[[nodiscard]] Result<FrontValue> readToml(QStringView toml, int firstLine);

/// InvalidInput: "Line 7: …".
[[nodiscard]] tl::unexpected<Error> refuseFrontMatter(int line, const QString &reason);

} // namespace stet
