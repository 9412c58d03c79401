// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/desk_info.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace stet {

class DeskKeeper;

/// The words that the desk's spelling allows and the snippets that are put into texts by name.
/// What is typed is kept by its button and can be undone. Owned by the settings' dialog.
class WordsPage : public QWidget
{
    Q_OBJECT

public:
    WordsPage(DeskKeeper &keeper, QWidget *parent);

    /// Something was typed that is not kept.
    [[nodiscard]] bool isDirty() const;

private:
    void buildWords(QVBoxLayout *column);
    void buildSnippets(QVBoxLayout *column);
    void take();
    void showSnippet();
    void update();
    void keepWords();
    void keepSnippet();
    void removeSnippet();
    [[nodiscard]] QStringList typedWords() const;
    [[nodiscard]] bool wordsAreTyped() const;
    [[nodiscard]] bool snippetIsTyped() const;

    DeskKeeper &m_keeper;
    QPlainTextEdit *m_words;
    QPushButton *m_keepWords;
    QListWidget *m_list;
    QLineEdit *m_name;
    QPlainTextEdit *m_text;
    QPushButton *m_new;
    QPushButton *m_keep;
    QPushButton *m_remove;
    QStringList m_shownWords; ///< as the desk had them when they were shown
    QString m_wanted;         ///< the snippet to choose once it is kept
};

} // namespace stet
