// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/content_words.h"

#include <QCoreApplication>

namespace stet {

namespace {

QString fieldName(const char *text)
{
    return QCoreApplication::translate("stet::ContentWords", text);
}

} // namespace

QString readableContent(const ArticleContent &content)
{
    QString text = content.headline + u'\n';
    if (!content.dek.isEmpty())
        text += content.dek + u'\n';
    return text + u'\n' + content.body;
}

QStringList otherDifferences(const ArticleContent &a, const ArticleContent &b)
{
    QStringList names;
    const auto name = [&](bool differs, const char *field) {
        if (differs)
            names << fieldName(field);
    };
    name(a.kind != b.kind, QT_TRANSLATE_NOOP("stet::ContentWords", "kind"));
    name(a.category != b.category, QT_TRANSLATE_NOOP("stet::ContentWords", "category"));
    name(a.language != b.language, QT_TRANSLATE_NOOP("stet::ContentWords", "language"));
    name(a.authors != b.authors, QT_TRANSLATE_NOOP("stet::ContentWords", "byline"));
    name(a.tags != b.tags, QT_TRANSLATE_NOOP("stet::ContentWords", "tags"));
    name(a.facts != b.facts, QT_TRANSLATE_NOOP("stet::ContentWords", "fact table"));
    name(a.roles != b.roles, QT_TRANSLATE_NOOP("stet::ContentWords", "roles of sources"));
    name(a.corrections != b.corrections, QT_TRANSLATE_NOOP("stet::ContentWords", "corrections"));
    name(a.leadImage != b.leadImage, QT_TRANSLATE_NOOP("stet::ContentWords", "lead image"));
    name(a.leadAlt != b.leadAlt || a.leadCaption != b.leadCaption,
         QT_TRANSLATE_NOOP("stet::ContentWords", "words of the lead image"));
    name(a.published != b.published, QT_TRANSLATE_NOOP("stet::ContentWords", "date"));
    return names;
}

} // namespace stet
