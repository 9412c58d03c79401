// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/citation_marks.h"

#include "core/render/html_text.h"
#include "core/render/page_pictures.h"

#include <QUrl>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

// What a mark is made of. No text can hold this: its < and " stand as entities.
constexpr std::string_view MarkStart = "<sup class=\"cite\" id=\"";
constexpr std::string_view MarkEnd = "</sup>";

/// How many spaces stand in HTML that shows nothing else; nothing where it shows more.
std::optional<size_t> spacesAmongTags(std::string_view html)
{
    size_t spaces = 0;
    bool inTag = false;
    for (const char c : html) {
        if (c == '<')
            inTag = true;
        else if (c == '>')
            inTag = false;
        else if (c == ' ' && !inTag)
            ++spaces;
        else if (!inTag)
            return std::nullopt;
    }
    return spaces;
}

} // namespace

CitationMarks::CitationMarks(const PageInput &input, const PagePlaces &places)
    : m_input(input)
    , m_places(places)
{
    const QString label = input.language.word(QStringLiteral("sourceNumber"));
    const auto number = QStringView(u"{n}");
    const qsizetype at = label.indexOf(number);
    appendHtmlText(m_labelStart, QStringView(label).left(at));
    if (at >= 0)
        appendHtmlText(m_labelEnd, QStringView(label).mid(at + number.size()));
    if (const QString &tag = input.language.wordsTag; !tag.isEmpty())
        m_wordsLanguage = " lang=\"" + tag.toStdString() + '"';
    appendAll(m_missing, "<span class=\"missing\">?<span class=\"hidden\"", m_wordsLanguage, "> (");
    appendHtmlText(m_missing, input.language.word(QStringLiteral("sourceMissing")));
    m_missing += ")</span></span>";
}

void CitationMarks::appendFilled(std::string &out, const Block &block, std::string_view prefix)
{
    const std::string_view html = viewOf(block.html);
    size_t done = 0;
    bool afterMark = false;
    for (const Slot &slot : block.fillings) {
        auto offset = static_cast<size_t>(slot.offset);
        const std::string_view between = html.substr(done, offset - done);
        out.append(between);
        if (slot.what == Slot::What::Cite) {
            // A mark stands at its word, however it was typed, and one space from another mark.
            const std::optional<size_t> gap = afterMark ? spacesAmongTags(between) : std::nullopt;
            if (gap == 0)
                out += ' ';
            else if (!gap && between.ends_with(' '))
                out.pop_back();
            afterMark = true;
            std::string id(prefix);
            appendAll(id, "-c", std::to_string(slot.index + 1));
            appendMark(out, block.cites.at(static_cast<size_t>(slot.index)), id);
        } else if (slot.what == Slot::What::Image &&
                   !m_input.hasPicture(block.images.value(slot.index))) {
            offset = appendWordsOfPicture(out, html, offset);
            afterMark = false;
        } else {
            appendFilling(out, block, slot);
            afterMark = false;
        }
        done = offset;
    }
    out.append(html, done);
}

int CitationMarks::numberOf(const QString &key)
{
    const auto known = m_numbers.constFind(key);
    if (known != m_numbers.constEnd())
        return *known;
    const Source *const source = m_input.source ? m_input.source(key) : nullptr;
    if (!source)
        return *m_numbers.insert(key, 0);
    // Two keys may mean one source.
    const auto same = std::find_if(m_cited.begin(), m_cited.end(), [source](const Cited &cited) {
        return cited.source == source || (!source->id.isNull() && cited.source->id == source->id);
    });
    if (same != m_cited.end()) {
        same->otherKeys.append(key);
        return *m_numbers.insert(key, static_cast<int>(same - m_cited.begin()) + 1);
    }
    constexpr size_t few = 4; // as most pages have
    if (m_cited.empty())
        m_cited.reserve(few);
    const int number = static_cast<int>(m_cited.size()) + 1;
    Cited &cited = m_cited.emplace_back();
    cited.key = key;
    cited.source = source;
    cited.number = std::to_string(number);
    cited.title = printedTitle(*source, m_input.language);
    cited.address = sourceAddress(*source);
    return *m_numbers.insert(key, number);
}

void CitationMarks::appendMark(std::string &out, const CiteMark &mark, const std::string &id)
{
    appendAll(out, MarkStart, id, "\">");
    const char *gap = "";
    int before = 0;
    for (const CiteItem &item : mark.items) {
        const int place = numberOf(item.key);
        // Two keys of one source say no more than one.
        if (place != 0 && place == std::exchange(before, place) && item.locator.isEmpty())
            continue;
        out.append(gap);
        gap = item.locator.isEmpty() ? " " : "; ";
        if (place == 0) {
            out.append(m_missing);
            continue;
        }
        Cited &cited = m_cited[static_cast<size_t>(place - 1)];
        if (cited.marks.empty() || cited.marks.back() != id)
            cited.marks.push_back(id);
        const std::string_view number = cited.number;
        appendAll(out,
                  "<a href=\"#source-",
                  number,
                  "\"",
                  m_wordsLanguage,
                  " aria-label=\"",
                  m_labelStart,
                  number,
                  m_labelEnd);
        if (item.locator.isEmpty()) {
            appendAll(out, "\">", number, "</a>");
            continue;
        }
        std::string locator;
        appendHtmlText(locator, item.locator);
        appendAll(out, ", ", locator, "\">", number);
        appendAll(out, "<span class=\"locator\">, ", locator, "</span></a>");
    }
    out.append(MarkEnd);
}

void CitationMarks::appendFilling(std::string &out, const Block &block, const Slot &slot) const
{
    if (slot.what == Slot::What::Image) {
        appendPictureChoice(
            out, pictureChoice(m_input.copies, block.images.value(slot.index), m_input.root));
        return;
    }
    if (slot.what == Slot::What::Part) {
        const QByteArray id =
            m_places.leadsTo(block.parts.at(static_cast<size_t>(slot.index)).part);
        if (!id.isEmpty())
            appendAll(out, " href=\"#", viewOf(id), "\"");
        return;
    }
    const WikiLink &link = block.links.at(static_cast<size_t>(slot.index));
    const QString href = m_input.articleHref ? m_input.articleHref(link.slug) : QString();
    if (href.isEmpty())
        return;
    out.append(" href=\"");
    appendHtmlText(out, href);
    out += '"';
}

QByteArray hashBesideNumbers(std::string_view html, std::vector<MarkNumbers> &marks)
{
    size_t hash = 0;
    const auto add = [&hash](std::string_view bytes) {
        hash = qHashBits(bytes.data(), bytes.size(), hash);
    };
    size_t done = 0;
    for (size_t at = html.find(MarkStart); at != std::string_view::npos;
         at = html.find(MarkStart, done)) {
        const size_t id = at + MarkStart.size();
        const size_t idEnd = html.find("\">", id);
        const size_t inside = idEnd + 2;
        const size_t end = idEnd == std::string_view::npos ? idEnd : html.find(MarkEnd, inside);
        if (end == std::string_view::npos)
            break; // a theme's own, not a mark
        add(html.substr(done, inside - done));
        marks.push_back(
            {bytesOf(html.substr(id, idEnd - id)), bytesOf(html.substr(inside, end - inside))});
        done = end;
    }
    add(html.substr(done));
    return QByteArray::number(static_cast<qulonglong>(hash), 16);
}

QString printedTitle(const Source &source, const Language &language)
{
    if (!source.title.isEmpty())
        return source.title;
    if (source.terms == SourceTerms::Confidential)
        return language.word(QStringLiteral("confidentialSource"));
    const QString host = QUrl(source.url).host();
    return host.isEmpty() ? language.word(QStringLiteral("untitled")) : host;
}

std::string sourceAddress(const Source &source)
{
    // Until a person lifts it, an embargo holds the link back as well: a page knows no time.
    if (source.terms != SourceTerms::Open || source.embargoUntilMs != 0)
        return {};
    if (!source.url.isEmpty())
        return webAddress(source.url);
    if (!source.doi.startsWith(QLatin1String("10.")))
        return {};
    std::string address = "https://doi.org/";
    appendPercentEncoded(address, source.doi, "/");
    return address;
}

std::string imageAddress(const QString &root, const QString &file)
{
    std::string address;
    appendUtf8(address, root);
    appendPercentEncoded(address, file, "/");
    return address;
}

} // namespace stet
