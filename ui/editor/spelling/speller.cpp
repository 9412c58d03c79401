// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/spelling/speller.h"

#include "core/base/when_done.h"
#include "core/model/language.h"
#include "ui/editor/spelling/dictionary.h"
#include "ui/editor/spelling/spell_rules.h"

#include <QFuture>
#include <QtConcurrent>

#include <utility>

namespace stet {

namespace {

constexpr qsizetype mostRemembered = 100'000;
constexpr qsizetype mostAtOnce = 500; // a mark may wait for no more than these

} // namespace

struct Speller::Shelf
{
    QString tag;
    std::unique_ptr<Dictionary> dictionary;
};

struct Speller::Answer
{
    QString tag;
    bool lacking = false;
    QHash<QString, bool> known;
    QString puzzle;
    QStringList suggestions;
};

Speller::Speller(QObject *parent)
    : QObject(parent)
    , m_shelf(std::make_shared<Shelf>())
{}

Speller::~Speller() = default;

void Speller::setLanguage(const QString &tag)
{
    // Half of a tag is what is just being typed.
    const QString language = isLanguageTag(tag) ? tag : QString();
    if (language == m_language)
        return;
    m_language = language;
    m_known.clear();
    m_waiting.clear();
    m_puzzle.clear();
    Q_EMIT judged();
}

void Speller::setDeskWords(const QStringList &words)
{
    QSet<QString> now;
    for (const QString &word : words)
        now.insert(dictionaryForm(word));
    if (now == m_deskWords)
        return;
    m_deskWords = std::move(now);
    Q_EMIT judged();
}

Speller::Verdict Speller::verdict(const QString &word) const
{
    if (!m_language)
        return Verdict::Unknown;
    if (m_language->isEmpty() || m_lacking.contains(*m_language) || isDeskWord(word, m_deskWords))
        return Verdict::Right;
    const auto known = m_known.constFind(word);
    if (known == m_known.constEnd())
        return Verdict::Unknown;
    return *known ? Verdict::Right : Verdict::Wrong;
}

void Speller::ask(const QStringList &words)
{
    for (const QString &word : words) {
        if (!m_known.contains(word) && !m_asked.contains(word))
            m_waiting.insert(word);
    }
    work();
}

void Speller::askSuggestions(const QString &word)
{
    m_puzzle = word;
    work();
}

void Speller::work()
{
    const bool spelt = m_language && !m_language->isEmpty();
    if (m_working || !spelt || (m_waiting.isEmpty() && m_puzzle.isEmpty()))
        return;
    m_working = true;
    while (!m_waiting.isEmpty() && m_asked.size() < mostAtOnce) {
        m_asked.insert(*m_waiting.constBegin());
        m_waiting.erase(m_waiting.constBegin());
    }
    whenDone(QtConcurrent::run([shelf = m_shelf,
                                tag = *m_language,
                                words = m_asked,
                                puzzle = std::exchange(m_puzzle, QString())] {
                 if (shelf->tag != tag) {
                     shelf->dictionary = Dictionary::open(tag);
                     shelf->tag = tag;
                 }
                 Answer answer;
                 answer.tag = tag;
                 answer.puzzle = puzzle;
                 answer.lacking = !shelf->dictionary;
                 if (answer.lacking)
                     return answer;
                 for (const QString &word : words)
                     answer.known.insert(word, shelf->dictionary->knows(word));
                 if (!puzzle.isEmpty())
                     answer.suggestions = shelf->dictionary->suggestions(puzzle);
                 return answer;
             }),
             this,
             [this](const Answer &answer) { take(answer); });
}

void Speller::take(const Answer &answer)
{
    m_working = false;
    m_asked.clear();
    if (answer.tag != m_language) {
        // What both languages were asked for was taken as asked already.
        Q_EMIT judged();
        work();
        return;
    }
    if (answer.lacking) {
        m_waiting.clear();
        m_puzzle.clear();
        const bool told = m_lacking.contains(answer.tag);
        m_lacking.insert(answer.tag);
        if (!told)
            Q_EMIT lacking(answer.tag);
        Q_EMIT judged();
        return;
    }
    if (m_known.size() > mostRemembered)
        m_known.clear();
    m_known.insert(answer.known);
    if (!answer.puzzle.isEmpty())
        Q_EMIT suggested(answer.puzzle, answer.suggestions);
    if (!answer.known.isEmpty())
        Q_EMIT judged();
    work();
}

} // namespace stet
