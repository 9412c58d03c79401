// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/feeds/search_index.h"

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/publish/site_plan.h"
#include "core/render/html_text.h"

#include <QFile>
#include <QMap>

#include <algorithm>
#include <functional>
#include <future>
#include <iterator>
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

QString pathOfWords(const QString &name)
{
    return u"search-index/"_s + name + u".json"_s;
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
    return sealedFile(pathOfWords(name), std::move(json));
}

using Words = QHash<QString, std::vector<int>>; // which pages have a word, by their numbers

/// Those of the pages from `first` to `end`.
Words wordsFrom(const SitePlan &plan, const std::vector<size_t> &pages, size_t first, size_t end)
{
    Words words;
    for (size_t i = first; i < end; ++i) {
        const int number = int(i);
        for (const QString &word : wordsOf(plan, plan.rows()[pages[i]])) {
            std::vector<int> &with = words[word];
            if (with.empty() || with.back() != number)
                with.push_back(number);
        }
    }
    return words;
}

QString pathOfPages(size_t file)
{
    return u"search-index/pages-"_s + QString::number(file) + u".json"_s;
}

SiteFile pagesFile(const SitePlan &plan, const std::vector<size_t> &pages, size_t file)
{
    std::string json = "{\"pages\":[";
    const size_t end = std::min(pages.size(), (file + 1) * PagesAFile);
    for (size_t i = file * PagesAFile; i < end; ++i) {
        if (json.back() != '[')
            json += ',';
        appendPage(json, plan, plan.rows()[pages[i]]);
    }
    json += ']';
    return sealedFile(pathOfPages(file), std::move(json));
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

SiteSearchIndex::SiteSearchIndex(const SitePlan &plan)
{
    const std::vector<ArticleRow> &rows = plan.rows();
    for (size_t left = rows.size(); left > 0; --left) { // from the oldest
        if (showsWords(rows[left - 1].publicState))
            m_rows.push_back(left - 1);
    }
    // Two threads have a half each.
    const size_t half = m_rows.size() / 2;
    std::future<Words> older =
        std::async(std::launch::async, [&] { return wordsFrom(plan, m_rows, 0, half); });
    const Words newer = wordsFrom(plan, m_rows, half, m_rows.size());
    m_words = older.get();
    for (auto word = newer.begin(); word != newer.end(); ++word) {
        std::vector<int> &with = m_words[word.key()];
        with.insert(with.end(), word->begin(), word->end());
    }
}

std::vector<SiteFile> SiteSearchIndex::files(const SitePlan &plan) const
{
    std::vector<SiteFile> files{scriptFile()};
    for (size_t file = 0; file * PagesAFile < m_rows.size(); ++file)
        files.push_back(pagesFile(plan, m_rows, file));
    QMap<QString, Postings> byFile;
    for (auto word = m_words.begin(); word != m_words.end(); ++word)
        byFile[indexFileOf(word.key())].insert(word.key(), *word);
    for (auto file = byFile.begin(); file != byFile.end(); ++file)
        files.push_back(wordsFile(file.key(), *file));
    return files;
}

SiteSearchIndex::Changes SiteSearchIndex::readAgain(const SitePlan &plan,
                                                    const std::vector<const ArticleRow *> &rows)
{
    QSet<QString> moved;
    QSet<int> shown;
    for (const ArticleRow *const row : rows) {
        const int number = numberOf(plan, *row);
        if (number < 0)
            continue;
        readAgain(plan, number, moved);
        shown.insert(number / int(PagesAFile));
    }
    QMap<QString, Postings> byFile;
    for (const QString &word : std::as_const(moved))
        byFile[indexFileOf(word)];
    for (auto word = m_words.begin(); word != m_words.end(); ++word) {
        const auto file = byFile.find(indexFileOf(word.key()));
        if (file != byFile.end())
            file->insert(word.key(), *word);
    }
    Changes changes;
    for (const int file : std::as_const(shown))
        changes.files.push_back(pagesFile(plan, m_rows, size_t(file)));
    for (auto file = byFile.begin(); file != byFile.end(); ++file) {
        if (file->isEmpty())
            changes.gone.append(pathOfWords(file.key()));
        else
            changes.files.push_back(wordsFile(file.key(), *file));
    }
    return changes;
}

/// -1: readers have no words of it.
int SiteSearchIndex::numberOf(const SitePlan &plan, const ArticleRow &row) const
{
    const size_t at = size_t(&row - plan.rows().data());
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), at, std::greater<>());
    return found != m_rows.end() && *found == at ? int(found - m_rows.begin()) : -1;
}

/// `moved` gets the words that the page gained or lost.
void SiteSearchIndex::readAgain(const SitePlan &plan, int number, QSet<QString> &moved)
{
    const QStringList all = wordsOf(plan, plan.rows()[m_rows[size_t(number)]]);
    QSet<QString> now(all.begin(), all.end());
    for (auto word = m_words.begin(); word != m_words.end();) {
        std::vector<int> &with = *word;
        const auto at = std::lower_bound(with.begin(), with.end(), number);
        const bool had = at != with.end() && *at == number;
        const bool has = now.remove(word.key());
        if (had && !has)
            with.erase(at);
        if (has && !had)
            with.insert(at, number);
        if (had != has)
            moved.insert(word.key());
        word = with.empty() ? m_words.erase(word) : std::next(word);
    }
    for (const QString &word : std::as_const(now)) { // which no page had
        m_words.insert(word, {number});
        moved.insert(word);
    }
}

std::vector<SiteFile> searchFiles(const SitePlan &plan)
{
    return SiteSearchIndex(plan).files(plan);
}

} // namespace stet
