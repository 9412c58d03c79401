// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/site_contents.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace stet::bench {

namespace {

QString textAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// How often each word stands in a text, in lower case.
QHash<QString, int> wordsOf(const QString &text)
{
    QHash<QString, int> words;
    QString word;
    const QString ended = text + u' ';
    for (const QChar c : ended) {
        if (c.isLetter()) {
            word += c.toLower();
        } else if (!word.isEmpty()) {
            ++words[word];
            word.clear();
        }
    }
    return words;
}

QString mainOf(const QString &html)
{
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    const qsizetype start = html.indexOf(QStringLiteral("<main"));
    const qsizetype end = html.indexOf(QStringLiteral("</main>"));
    return start < 0 || end < start
               ? QString()
               : html.mid(start, end - start).replace(tags, QStringLiteral(" "));
}

bool holdsAll(const QString &main, const ArticleContent &content)
{
    static const QRegularExpression marks(QStringLiteral("\\[@[^\\]]+\\]"));
    QString said = content.body;
    said.replace(marks, QStringLiteral(" "));
    const QHash<QString, int> has = wordsOf(main);
    const QHash<QString, int> wanted = wordsOf(content.headline + u' ' + content.dek + u' ' + said);
    for (auto word = wanted.begin(); word != wanted.end(); ++word) {
        if (has.value(word.key()) < word.value())
            return false;
    }
    return true;
}

} // namespace

SiteContents contentsOf(const QString &folder, std::span<const Article> articles)
{
    SiteContents contents;
    QSet<QString> wanted;
    for (const Article &article : articles) {
        const QString path =
            article.content.kind + u'/' + article.content.slug + QStringLiteral(".html");
        const QString html = textAt(QDir(folder).filePath(path));
        contents.pages += html.isEmpty() ? 0 : 1;
        contents.whole += holdsAll(mainOf(html), article.content) ? 1 : 0;
        wanted.insert(path);
    }
    static const QRegularExpression toArticle(
        QStringLiteral("<a [^>]*href=\"[^\"]*?((?:news|tool)/article-[0-9]+\\.html)\""));
    static const QRegularExpression ofArticle(QStringLiteral("/article-[0-9]+\\.html$"));
    QDirIterator it(folder, {QStringLiteral("*.html")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const bool isFront = QDir(folder).relativeFilePath(path) == u"index.html";
        if (isFront || ofArticle.match(path).hasMatch())
            continue;
        const QString html = textAt(path);
        QSet<QString> found;
        for (auto at = toArticle.globalMatch(html); at.hasNext();)
            found.insert(at.next().captured(1));
        contents.entries += int(found.intersect(wanted).size());
    }
    return contents;
}

} // namespace stet::bench
