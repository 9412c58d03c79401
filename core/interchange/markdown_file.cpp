// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/markdown_file.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/interchange/article_fields.h"
#include "core/interchange/field_taker.h"
#include "core/interchange/file_proof.h"
#include "core/interchange/front_matter.h"

namespace stet {

namespace {

/// The name that a file gives its article: its own without suffix, or, of Hugo's page bundles
/// ("name/index.md"), the folder's.
QString stemOf(const QString &fileName)
{
    QString path = fileName;
    path.replace(u'\\', u'/');
    QString name = path.section(u'/', -1);
    const qsizetype dot = name.lastIndexOf(u'.');
    if (dot > 0)
        name.truncate(dot);
    const QString folder = path.section(u'/', -2, -2);
    if ((name == u"index" || name == u"_index") && !folder.isEmpty())
        return folder;
    return name;
}

/// A heading of level one at the very start of a body.
struct TitleHeading
{
    QString title;
    qsizetype end = 0; ///< where the text after it begins
};

/// "# Title", "# Title #", or a line underlined with "=".
std::optional<TitleHeading> titleHeadingOf(QStringView body)
{
    qsizetype begin = 0;
    while (begin < body.size() && body.at(begin) == u'\n')
        ++begin;
    const auto lineEnd = [body](qsizetype from) {
        const qsizetype end = body.indexOf(u'\n', from);
        return end < 0 ? body.size() : end;
    };
    const qsizetype end = lineEnd(begin);
    QStringView line = body.sliced(begin, end - begin);
    TitleHeading heading;
    if (line.startsWith(u"# ")) {
        line = line.sliced(2).trimmed();
        const QStringView marks = line;
        while (line.endsWith(u'#'))
            line.chop(1);
        if (!line.isEmpty() && !line.endsWith(u' '))
            line = marks;
        heading.end = end;
    } else {
        const qsizetype next = std::min(end + 1, body.size());
        const QStringView underline = body.sliced(next, lineEnd(next) - next).trimmed();
        if (underline.isEmpty() || underline.count(u'=') != underline.size())
            return std::nullopt;
        heading.end = lineEnd(next);
    }
    heading.title = line.trimmed().toString();
    if (heading.title.isEmpty())
        return std::nullopt;
    while (heading.end < body.size() && body.at(heading.end) == u'\n')
        ++heading.end;
    return heading;
}

/// "northwind-gripper" → "Northwind gripper".
QString headlineFromName(const QString &stem)
{
    QString words = stem;
    words.replace(u'-', u' ').replace(u'_', u' ');
    words = singleLine(words);
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

/// The body without the empty line that sets it off from the front matter and the last line end.
QStringView trimmedBody(QStringView body, bool hasFrontMatter)
{
    if (hasFrontMatter && body.startsWith(u'\n'))
        body = body.sliced(1);
    if (body.endsWith(u'\n'))
        body.chop(1);
    return body;
}

void takeHeadline(MarkdownArticle &read, QStringView &body, const QString &slug)
{
    ArticleContent &content = read.article.content;
    if (const std::optional<TitleHeading> heading = titleHeadingOf(body)) {
        content.headline = oneLine(heading->title);
        body = body.sliced(heading->end);
        return;
    }
    content.headline = headlineFromName(slug);
    read.warnings.append(CoreWords::tr("There is no title; it was made of the file's name."));
}

/// Takes back what the file says of its words unless `proof` shows that neither they nor what is
/// said was changed since. What keeps words from readers is not taken back.
void keepProvenVerdicts(MarkdownArticle &read, const QString &proof)
{
    Article &article = read.article;
    ArticleContent &content = article.content;
    QStringList said;
    if (article.state == WorkState::Ready)
        said.append(QStringLiteral("\"status: ready\""));
    if (article.publicState == PublicState::Live)
        said.append(QStringLiteral("\"public: live\""));
    if (content.lastVerified.isValid())
        said.append(
            QStringLiteral("\"verified: %1\"").arg(content.lastVerified.toString(Qt::ISODate)));
    if (!said.isEmpty() && proof != fileProof(article)) {
        read.warnings.append(
            proof.isEmpty() ? CoreWords::tr("Nothing proves of which words %1 was said; left out.")
                                  .arg(said.join(QLatin1StringView(", ")))
                            : CoreWords::tr("The file was changed since it said %1; left out.")
                                  .arg(said.join(QLatin1StringView(", "))));
        if (article.state == WorkState::Ready)
            article.state = WorkState::Draft;
        if (article.publicState == PublicState::Live)
            article.publicState = PublicState::None;
        content.lastVerified = {};
    }
    if (!content.lastVerified.isValid())
        content.verifiedWords.clear();
}

} // namespace

Result<MarkdownArticle> readMarkdownFile(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.size() > MaxMarkdownBytes)
        return fail(
            ErrorCode::InvalidInput,
            CoreWords::tr("This file is larger than 20 MB, the most that an article may be."),
            fileName);
    const Result<QString> decoded = decodeText(bytes);
    if (!decoded)
        return fail(ErrorCode::InvalidInput, decoded.error().message, fileName);
    const CleanedText text = cleanText(*decoded);
    Result<FrontMatter> front = readFrontMatter(text.text);
    if (!front)
        return fail(ErrorCode::InvalidInput, front.error().message, fileName);

    const QString stem = stemOf(cleanText(fileName).text);
    FrontMatterArticle fields = articleFrom(front->fields, stem);
    MarkdownArticle read{std::move(fields.article), std::move(fields.warnings)};
    if (text.replaced > 0)
        read.warnings.prepend(replacedSentence(text.replaced));
    const bool hasFrontMatter = front->fields.form == FrontValue::Form::Map;
    QStringView body = trimmedBody(front->body, hasFrontMatter);
    ArticleContent &content = read.article.content;
    if (!fields.hasHeadline)
        takeHeadline(read, body, content.slug.isEmpty() ? stem : content.slug);
    content.body = body.toString();
    if (content.slug.isEmpty())
        content.slug = slugify(content.headline);
    if (content.slug.isEmpty())
        content.slug = QStringLiteral("article");
    keepProvenVerdicts(read, fields.proof);
    return read;
}

} // namespace stet
