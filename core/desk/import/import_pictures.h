// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"

#include <QSet>
#include <QString>
#include <QStringList>

namespace stet {

/// Lets the articles of an import name its pictures as the desk does. A Markdown file names them
/// from where it lies, a site builder also from the folder that it serves; the desk has one name
/// for each, its path below the folder that was imported. A value; callable from any thread.
class ImportPictures
{
public:
    ImportPictures() = default;

    /// `names`: the paths of all pictures below the imported folders.
    explicit ImportPictures(QSet<QString> names)
        : m_names(std::move(names))
    {}

    /// Changes the addresses in the text and the lead image of an article that was read from
    /// `file`, its path below the imported folder. Gives the names that the import does not bring.
    [[nodiscard]] QStringList place(ArticleContent &content, const QString &file) const;

private:
    /// The desk's name for what `address` means in a file of `folder`; empty where there is none.
    [[nodiscard]] QString nameFor(const QString &address, const QString &folder) const;

    QSet<QString> m_names;
};

} // namespace stet
