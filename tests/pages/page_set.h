// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTemporaryDir>

namespace stet::test {

/// Pages to be checked, as files of a site in a temporary folder: the sample's own and such as
/// hold every part, in several languages and with words that would like to be something else.
class PageSet
{
public:
    PageSet();

    [[nodiscard]] const QStringList &all() const { return m_all; }

    /// One page of each sort, for checks that take long.
    [[nodiscard]] const QStringList &choice() const { return m_choice; }

    /// Writes another page beside these.
    [[nodiscard]] QString add(const QString &name, const QByteArray &html);

private:
    QTemporaryDir m_folder;
    QStringList m_all;
    QStringList m_choice;
};

/// A file of npm's tools, or empty where `npm ci` has not been run in tests/pages.
[[nodiscard]] QString pageTool(const QString &path);

} // namespace stet::test
