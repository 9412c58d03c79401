// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/feeds/search_index.h"

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/publish/site_plan.h"
#include "core/render/html_text.h"

#include <QFile>
#include <QMap>

#include <algorithm>
#include <future>
#include <utility>

namespace stet {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostOfText = 1'000;
constexpr qsizetype LongestWord = 40;
constexpr size_t MostPages = 2'000;
constexpr size_t PagesAFile = 100;

using Postings = QMap<QString, std::vector<int>>; // by word

bool isSign(char32_t point)
{
    const QChar::Script script = QChar::script(point);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana ||
           script == QChar::Script_Katakana;
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// Of a text in small letters of ASCII: what `indexWords` gives, at a third of its cost.
QStringList asciiWords(const QString &small)
{
    const auto isOfWord = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
    };
    QStringList words;
    for (qsizetype at = 0; at < small.size();) {
        qsizetype end = at;
        while (end < small.size() && isOfWord(small[end]))
            ++end;
        if (end > at)
            words.append(small.mid(at, std::min(end - at, LongestWord)));
        at = end + 1;
    }
    return words;
}

/// Everything by which a page is found.
QStringList wordsOf(const SitePlan &plan, const ArticleRow &row)
{
    const SiteDetails &details = plan.details(row.slug);
    QStringList words = indexWords(row.headline);
    words += indexWords(details.dek);
    words += indexWords(row.category);
    for (const QString &tag : row.tags)
        words += indexWords(tag);
    for (const QString &author : authorNames(details.authors))
        words += indexWords(author);
    return words;
}

void appendText(std::string &out, const QString &text)
{
    out += '"';
    appendJsonText(out, text);
    out += '"';
}

/// What is shown of a page: path, title, day, mark, language.
void appendPage(std::string &out, const SitePlan &plan, const ArticleRow &row)
{
    const Language &site = plan.language(plan.desk().language);
    const QString title = singleLine(row.headline);
    out += '[';
    appendText(out, pagePath(row.kind, row.slug));
    out += ',';
    appendText(out, title.isEmpty() ? site.word(u"untitled"_s) : title);
    out += ',';
    appendText(out, QString::fromStdString(isoDay(row.published)));
    out += ',';
    appendText(out, publicMark(row.publicState, site));
    out += ',';
    const bool other = primaryTag(row.language) != primaryTag(plan.desk().language);
    appendText(out, other && isLanguageTag(row.language) ? printableTag(row.language) : QString());
    out += ']';
}

SiteFile wordsFile(const QString &name, const Postings &words)
{
    std::string json = "{\"words\":{";
    for (auto word = words.begin(); word != words.end(); ++word) {
        if (word != words.begin())
            json += ',';
        appendText(json, word.key());
        json += ":[";
        const std::vector<int> &pages = *word;
        for (size_t i = pages.size() - std::min(pages.size(), MostPages); i < pages.size(); ++i) {
            if (json.back() != '[')
                json += ',';
            json += std::to_string(pages[i]);
        }
        json += ']';
    }
    json += '}';
    return sealedFile(u"search-index/"_s + name + u".json"_s, std::move(json));
}

/// What the index has of some of the pages.
struct IndexPart
{
    QHash<QString, std::vector<int>> words;
    std::vector<SiteFile> pages;

    /// Adds the part whose pages follow.
    void add(IndexPart &&next)
    {
        for (auto word = next.words.begin(); word != next.words.end(); ++word) {
            std::vector<int> &with = words[word.key()];
            with.insert(with.end(), word->begin(), word->end());
        }
        std::move(next.pages.begin(), next.pages.end(), std::back_inserter(pages));
    }
};

/// Of the pages from `first`, with which a file begins, to `end`.
IndexPart indexPart(const SitePlan &plan,
                    const std::vector<const ArticleRow *> &rows,
                    size_t first,
                    size_t end)
{
    IndexPart part;
    std::string pages;
    for (size_t i = first; i < end; ++i) {
        const int number = int(i);
        for (const QString &word : wordsOf(plan, *rows[i])) {
            std::vector<int> &with = part.words[word];
            if (with.empty() || with.back() != number)
                with.push_back(number);
        }
        pages += pages.empty() ? "{\"pages\":[" : ",";
        appendPage(pages, plan, *rows[i]);
        if ((i + 1) % PagesAFile == 0 || i + 1 == end) {
            pages += ']';
            part.pages.push_back(
                sealedFile(u"search-index/pages-"_s + QString::number(i / PagesAFile) + u".json"_s,
                           std::exchange(pages, {})));
        }
    }
    return part;
}

SiteFile scriptFile()
{
    initResources();
    QFile script(u":/stet/site/search.js"_s);
    if (!script.open(QIODevice::ReadOnly))
        qFatal("the built-in script is missing");
    return sealedFile(u"search.js"_s, script.readAll().toStdString());
}

} // namespace

QStringList indexWords(const QString &text)
{
    const QString small = text.left(MostOfText).toLower();
    if (isAscii(small))
        return asciiWords(small);
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            words.append(word);
        word.clear();
    };
    const auto take = [&](char32_t point) {
        if (QChar::isMark(point))
            return;
        const bool sign = point >= 0x80 && isSign(point);
        const bool isOfWord = QChar::isLetterOrNumber(point);
        if (sign || !isOfWord)
            end();
        if (!isOfWord)
            return;
        if (word.size() < LongestWord)
            word += QChar::fromUcs4(point);
        if (sign)
            end();
    };
    const QString folded = small.normalized(QString::NormalizationForm_KD);
    for (qsizetype at = 0; at < folded.size(); ++at) {
        const QChar c = folded[at];
        const bool isPair =
            c.isHighSurrogate() && at + 1 < folded.size() && folded[at + 1].isLowSurrogate();
        take(isPair ? QChar::surrogateToUcs4(c, folded[++at]) : char32_t(c.unicode()));
    }
    end();
    return words;
}

QString indexFileOf(const QString &word)
{
    const auto isPlain = [&word](qsizetype at) {
        const ushort c = at < word.size() ? word.at(at).unicode() : 0;
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    };
    if (isPlain(0) && (isPlain(1) || word.size() == 1))
        return u"w-"_s + word.left(2);
    const QList<uint> points = word.left(2).toUcs4();
    return u"u-"_s + QString::number(points.isEmpty() ? 0 : points.first(), 16);
}

std::vector<SiteFile> searchFiles(const SitePlan &plan)
{
    std::vector<const ArticleRow *> rows; // from the oldest, as pages are numbered
    rows.reserve(plan.size());
    for (auto row = plan.rows().rbegin(); row != plan.rows().rend(); ++row) {
        if (showsWords(row->publicState))
            rows.push_back(&*row);
    }
    // Two threads have a half each, in whole files.
    const size_t half = rows.size() / 2 / PagesAFile * PagesAFile;
    std::future<IndexPart> older =
        std::async(std::launch::async, [&] { return indexPart(plan, rows, 0, half); });
    IndexPart newer = indexPart(plan, rows, half, rows.size());
    IndexPart all = older.get();
    all.add(std::move(newer));

    std::vector<SiteFile> files{scriptFile()};
    std::move(all.pages.begin(), all.pages.end(), std::back_inserter(files));
    QMap<QString, Postings> byFile;
    for (auto word = all.words.begin(); word != all.words.end(); ++word)
        byFile[indexFileOf(word.key())].insert(word.key(), std::move(*word));
    for (auto file = byFile.begin(); file != byFile.end(); ++file)
        files.push_back(wordsFile(file.key(), *file));
    return files;
}

} // namespace stet
