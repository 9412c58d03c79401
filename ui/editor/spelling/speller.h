// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace stet {

class Dictionary;

/// Knows which words are spelt wrong in one language: remembers what the dictionary said of each
/// word, so that it is asked once, on the pool, one question at a time. Owned by the workspace's
/// spelling; lives on the UI thread, which never waits for it.
class Speller : public QObject
{
    Q_OBJECT

public:
    explicit Speller(QObject *parent);
    ~Speller() override;

    enum class Verdict { Unknown, Right, Wrong };

    /// A BCP 47 tag; what was known of another language's words is forgotten.
    void setLanguage(const QString &tag);
    void setDeskWords(const QStringList &words);

    /// What is known of a word in its dictionary form: nothing before a language was set, Right
    /// where the language has no dictionary.
    [[nodiscard]] Verdict verdict(const QString &word) const;
    /// Asks the dictionary for words that are not known yet; `judged` follows.
    void ask(const QStringList &words);
    /// Asks what may be meant by a word; `suggested` follows.
    void askSuggestions(const QString &word);

Q_SIGNALS:
    /// More is known than before, or other words are the desk's.
    void judged();
    void suggested(const QString &word, const QStringList &suggestions);
    /// There is no dictionary of this language on the computer. Told once a language.
    void lacking(const QString &tag);

private:
    struct Answer;

    void work();
    void take(const Answer &answer);

    /// Touched by one task at a time, never by the UI thread.
    struct Shelf;
    std::shared_ptr<Shelf> m_shelf;
    std::optional<QString> m_language; ///< empty: one that is no tag, in which nothing is wrong
    QSet<QString> m_deskWords;
    QHash<QString, bool> m_known; ///< whether the dictionary has the word
    QSet<QString> m_waiting;
    QSet<QString> m_asked; ///< what the task at work looks up
    QString m_puzzle;      ///< suggestions are wanted for it; empty: for none
    QSet<QString> m_lacking;
    bool m_working = false;
};

} // namespace stet
