// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "tests/support/test_desk.h"

#include <QByteArray>
#include <QMap>
#include <QTemporaryDir>

#include <memory>

namespace stet::test {

inline constexpr qint64 DayMs = 86'400'000;

/// "About slug", in English, by Ada, in the category Robotics.
[[nodiscard]] ArticleContent
contentOf(const QString &slug, const QString &kind, const QString &body);

/// What readers get: all but the note, which tells of an earlier instant where nothing changed.
[[nodiscard]] QMap<QString, QByteArray> shownBelow(const QString &folder);

/// Where the site of a test is written, and a test class stands on; nothing is there at first.
class SiteFolder
{
protected:
    using Files = QMap<QString, QByteArray>;

    /// Another folder.
    void begin() { m_folder = std::make_unique<QTemporaryDir>(); }

    [[nodiscard]] QString site() const;

    /// Publishes an article "one" and writes the desk's site.
    void publish(TestDesk &desk) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace stet::test
