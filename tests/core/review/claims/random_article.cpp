// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/review/claims/random_article.h"

using namespace Qt::StringLiterals;

namespace stet::test {

namespace {

const QStringList vocabulary = {u"port"_s,
                                u"crane"_s,
                                u"harbour"_s,
                                u"ship"_s,
                                u"has"_s,
                                u"lifts"_s,
                                u"four"_s,
                                u"12"_s,
                                u"tons"_s,
                                u"today"_s};
const QStringList keys = {u"ledger"_s, u"log, p. 4"_s, u"log, p. 5"_s};

/// `text` with citations and addresses as blanks.
QString withoutMarks(const QString &text)
{
    QString plain = text;
    bool inMark = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        const bool cite = c == u'[' && at + 1 < text.size() && text.at(at + 1) == u'@';
        inMark = inMark || cite || (c == u'(' && at > 0 && text.at(at - 1) == u']');
        if (inMark)
            plain[at] = u' ';
        inMark = inMark && c != u']' && c != u')';
    }
    return plain;
}

} // namespace

RandomArticle::RandomArticle(quint32 seed)
    : m_random(seed)
{
    for (int section = 0; section < 2; ++section) {
        Section one{section == 0 ? QString() : u"Part "_s + QString::number(section), {}};
        for (int paragraph = 0; paragraph < 2; ++paragraph) {
            Paragraph sentences;
            for (int i = 0; i < 3; ++i)
                sentences.push_back(newSentence());
            one.paragraphs.push_back(sentences);
        }
        m_sections.push_back(one);
    }
    write();
}

RandomArticle::Sentence RandomArticle::newSentence()
{
    Sentence sentence;
    sentence.number = m_numbers++;
    const int length = 3 + m_random.bounded(3);
    for (int i = 0; i < length; ++i)
        sentence.words.append(vocabulary.at(m_random.bounded(int(vocabulary.size()))));
    sentence.words.prepend(u"The"_s);
    if (m_random.bounded(3) == 0)
        sentence.cite = keys.at(m_random.bounded(int(keys.size())));
    return sentence;
}

QString RandomArticle::written(const Sentence &sentence)
{
    QStringList words = sentence.words;
    if (!sentence.link.isEmpty())
        words[1] = u"["_s + words[1] + u"](https://a.example/"_s + sentence.link + u")"_s;
    if (sentence.struck >= 0 && sentence.struck < words.size())
        words[sentence.struck] = u"~~"_s + words[sentence.struck] + u"~~"_s;
    QString text = words.join(u' ');
    if (sentence.number % 2 == 0)
        text += sentence.end;
    if (!sentence.cite.isEmpty())
        text += u" [@"_s + sentence.cite + u"]"_s;
    if (sentence.number % 2 != 0)
        text += sentence.end;
    return text;
}

QString RandomArticle::plainOf(const QString &text)
{
    QString plain = withoutMarks(text);
    plain.removeIf(
        [](QChar c) { return !c.isLetterOrNumber() && c != u' ' && c != u'.' && c != u'!'; });
    return plain.simplified().replace(u" ."_s, u"."_s).replace(u" !"_s, u"!"_s);
}

RandomArticle::Place RandomArticle::somewhere()
{
    const auto section = size_t(m_random.bounded(int(m_sections.size())));
    const auto paragraph = size_t(m_random.bounded(int(m_sections[section].paragraphs.size())));
    const Paragraph &sentences = m_sections[section].paragraphs[paragraph];
    return {section, paragraph, size_t(m_random.bounded(int(sentences.size())))};
}

RandomArticle::Sentence &RandomArticle::at(const Place &place)
{
    return m_sections[place.section].paragraphs[place.paragraph][place.sentence];
}

void RandomArticle::insert(const Place &place, const Sentence &sentence)
{
    Paragraph &sentences = m_sections[place.section].paragraphs[place.paragraph];
    sentences.insert(sentences.begin() + ptrdiff_t(place.sentence), sentence);
}

void RandomArticle::remove(const Place &place)
{
    Paragraph &sentences = m_sections[place.section].paragraphs[place.paragraph];
    if (sentences.size() > 1) // no paragraph is left empty
        sentences.erase(sentences.begin() + ptrdiff_t(place.sentence));
}

QString RandomArticle::editSentence(Sentence &sentence)
{
    const auto word = qsizetype(m_random.bounded(int(sentence.words.size() - 1))) + 1;
    switch (m_random.bounded(6)) {
    case 0:
        sentence.words[word] = vocabulary.at(m_random.bounded(int(vocabulary.size())));
        return u"a word is another"_s;
    case 1:
        sentence.words.insert(word, vocabulary.at(m_random.bounded(int(vocabulary.size()))));
        return u"one word more"_s;
    case 2:
        sentence.struck = sentence.struck < 0 ? int(word) : -1;
        return u"strikethrough"_s;
    case 3:
        sentence.link = sentence.link.isEmpty() ? u"x"_s : sentence.link + u"y"_s;
        return u"a link"_s;
    case 4:
        sentence.cite = sentence.cite.isEmpty() ? keys.front() : QString();
        return u"a citation"_s;
    default:
        sentence.end = sentence.end == u"."_s ? u"!"_s : u"."_s;
        return u"its end"_s;
    }
}

QString RandomArticle::editStructure()
{
    const Place one = somewhere();
    const Place other = somewhere();
    switch (m_random.bounded(8)) {
    case 0:
        insert(one, newSentence());
        return u"a new sentence"_s;
    case 1: {
        Sentence copy = at(one);
        copy.number = m_numbers + (m_numbers + copy.number) % 2; // it is written the same
        m_numbers = copy.number + 1;
        insert(other, copy);
        return u"a look-alike"_s;
    }
    case 2:
        remove(one);
        return u"a sentence less"_s;
    case 3: {
        if (m_sections[one.section].paragraphs[one.paragraph].size() < 2)
            return u"nothing"_s;
        const Sentence moved = at(one);
        remove(one);
        Place to = other;
        const size_t size = m_sections[to.section].paragraphs[to.paragraph].size();
        to.sentence = std::min(to.sentence, size);
        insert(to, moved);
        return u"a move"_s;
    }
    case 4:
        std::swap(at(one).cite, at(other).cite);
        return u"swapped citations"_s;
    case 5:
        m_sections[one.section].heading = u"Part "_s + QString::number(m_random.bounded(5));
        return u"a heading"_s;
    case 6: { // the author cuts a sentence in two
        Sentence rest = newSentence();
        Sentence &cut = at(one);
        rest.words = cut.words.mid(cut.words.size() / 2);
        rest.words.prepend(u"And"_s);
        cut.words = cut.words.mid(0, cut.words.size() / 2);
        if (cut.words.size() < 3)
            cut.words.append({u"port"_s, u"today"_s});
        Place behind = one;
        ++behind.sentence;
        insert(behind, rest);
        return u"a cut"_s;
    }
    default: { // or makes one of two
        Paragraph &sentences = m_sections[one.section].paragraphs[one.paragraph];
        if (one.sentence + 1 >= sentences.size())
            return u"nothing"_s;
        sentences[one.sentence].words.append(u"and"_s);
        sentences[one.sentence].words.append(sentences[one.sentence + 1].words.mid(1));
        sentences.erase(sentences.begin() + ptrdiff_t(one.sentence) + 1);
        return u"one of two"_s;
    }
    }
}

QString RandomArticle::edit()
{
    QString what;
    switch (m_random.bounded(12)) {
    case 0:
        return u"source"_s;
    case 1:
    case 2:
        return u"claims"_s;
    case 3:
    case 4:
    case 5:
    case 6:
        what = editSentence(at(somewhere()));
        break;
    default:
        what = editStructure();
    }
    write();
    return what;
}

void RandomArticle::write()
{
    m_body.clear();
    m_written.clear();
    m_words.clear();
    const auto add = [this](const QString &text) {
        const QString plain = withoutMarks(text);
        for (qsizetype at = 0; at < plain.size(); ++at) {
            if (!plain.at(at).isLetterOrNumber())
                continue;
            if (at == 0 || !plain.at(at - 1).isLetterOrNumber())
                m_words.push_back({m_body.size() + at, 0});
            ++m_words.back().length;
        }
        m_body += text;
    };
    for (size_t section = 0; section < m_sections.size(); ++section) {
        const QString &heading = m_sections[section].heading;
        if (!heading.isEmpty()) {
            add(u"## "_s + heading);
            m_body += u"\n\n"_s;
        }
        for (const Paragraph &sentences : m_sections[section].paragraphs) {
            for (const Sentence &sentence : sentences) {
                const QString text = written(sentence);
                m_written.push_back({sentence.number,
                                     {m_body.size(), text.size()},
                                     text,
                                     plainOf(text),
                                     heading,
                                     section});
                add(text);
                m_body += u' ';
            }
            m_body.chop(1);
            m_body += u"\n\n"_s;
        }
    }
}

int RandomArticle::indexOf(int sentence) const
{
    for (size_t i = 0; i < m_written.size(); ++i) {
        if (m_written[i].number == sentence)
            return int(i);
    }
    return -1;
}

int RandomArticle::sentenceAt(qsizetype position) const
{
    for (const Written &one : m_written) {
        if (position >= one.range.start && position < one.range.end())
            return one.number;
    }
    return -1;
}

bool RandomArticle::has(int sentence) const
{
    return indexOf(sentence) >= 0;
}

QString RandomArticle::textOf(int sentence) const
{
    const int index = indexOf(sentence);
    return index < 0 ? QString() : m_written[size_t(index)].text;
}

QString RandomArticle::before(int sentence) const
{
    const int index = indexOf(sentence);
    if (index <= 0)
        return {};
    const Written &one = m_written[size_t(index) - 1];
    const Written &here = m_written[size_t(index)];
    return one.section != here.section && !here.heading.isEmpty() ? QString() : one.text;
}

QString RandomArticle::after(int sentence) const
{
    const int index = indexOf(sentence);
    if (index < 0 || size_t(index) + 1 >= m_written.size())
        return {};
    const Written &one = m_written[size_t(index) + 1];
    return one.section != m_written[size_t(index)].section && !one.heading.isEmpty() ? QString()
                                                                                     : one.text;
}

QString RandomArticle::headingOf(int sentence) const
{
    const int index = indexOf(sentence);
    return index < 0 ? QString() : m_written[size_t(index)].heading;
}

bool RandomArticle::hasWords(int sentence, const QString &text) const
{
    const int index = indexOf(sentence);
    return index >= 0 && m_written[size_t(index)].plain == plainOf(text);
}

int RandomArticle::countOf(const QString &source) const
{
    const QString plain = plainOf(source);
    int count = 0;
    for (const Written &one : m_written)
        count += int((u' ' + one.plain + u' ').count(u' ' + plain + u' '));
    return count;
}

int RandomArticle::countAround(int sentence) const
{
    const int index = indexOf(sentence);
    int count = 0;
    for (const Written &one : m_written) {
        if (one.plain == m_written[size_t(index)].plain && before(one.number) == before(sentence) &&
            after(one.number) == after(sentence) && headingOf(one.number) == headingOf(sentence))
            ++count;
    }
    return count;
}

} // namespace stet::test
