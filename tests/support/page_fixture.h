// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/page.h"
#include "core/render/page_evidence.h"
#include "core/render/theme.h"

#include <QHash>

namespace stet::test {

/// An article with all that a page is made of, to be changed by a test and rendered.
struct PageFixture
{
    /// Headline, two paragraphs and nothing else.
    static PageFixture plain();

    /// Every part of a page, with citations in the body, the fact table and a correction.
    static PageFixture full();

    ArticleContent content;
    DeskSettings desk;
    Kind kind;
    QHash<QString, Source> sources;
    QHash<QString, QString> hrefs; ///< by slug
    std::vector<PageLink> readNext;
    std::vector<PageLink> nav;
    QString home;
    QString checkedBy;
    bool checkedByAuthor = false;
    PublicState publicState = PublicState::None;
    QStringList kindsInUse{QStringLiteral("news"), QStringLiteral("tool")};
    QSet<QString> missingPictures; ///< the desk has every other one
    ShownPictures copies;          ///< that readers get of them
    int keptSources = -1;
    QDate sourcesReread;
    PageEvidence evidence; ///< nothing of it is shown while it has no words
    bool evidenceFell = false;
    bool overdue = false;

    void addSource(const QString &key,
                   const QString &publisher,
                   const QString &title,
                   const QString &url = {});

    /// Marks words of a field, or of a fact's name, line feed and value, as verified by `quote` of
    /// the source with `key`; in the order of the page.
    void verify(DraftField field,
                const QString &words,
                const QString &quote,
                const QString &key,
                int row = -1);

    /// In parts, as the preview has it.
    [[nodiscard]] Page page() const;

    /// As the site writes it.
    [[nodiscard]] QByteArray document() const;

private:
    template <class Render>
    [[nodiscard]] auto rendered(const Render &render) const;
};

/// The built-in theme and a built-in kind; these end the program where they are broken.
[[nodiscard]] const Theme &builtInTheme();
[[nodiscard]] Kind builtInKind(const QString &id);

/// The part with `id`, or one without HTML.
[[nodiscard]] PagePart partNamed(const Page &page, const QByteArray &id);

/// What stands between the first `from` and the next `to`; empty where they are not there.
[[nodiscard]] QByteArray
inside(const QByteArray &html, const QByteArray &from, const QByteArray &to);

/// What a reader sees of a piece of HTML.
[[nodiscard]] QString visible(const QByteArray &html);

} // namespace stet::test
