// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette/palette_model.h"

#include <QFrame>

#include <functional>

class QLineEdit;
class QListView;

namespace stet {

class PlainLabel;

/// What a palette is to ask.
struct PaletteQuestion
{
    QString placeholder; ///< also its name for screen readers
    QString hint;        ///< below the list; empty: none
    QString text;        ///< to begin with
    std::vector<PaletteEntry> entries;

    enum class Answers {
        Entries,  ///< those of `entries` that fit what is typed
        Elsewhere ///< whoever listens to `typed` gives them by `showEntries`
    };
    Answers answers = Answers::Entries;

    /// The entry that what was typed itself makes ("New tag …"); empty title: none.
    std::function<PaletteEntry(const QString &typed)> typedEntry;

    /// What is chosen; called once, after the palette is gone.
    std::function<void(const PaletteEntry &)> chosen;
};

/// A field with a list of answers below it, over the top of the window: for commands, articles
/// and values alike. Up and Down choose, Enter takes, Escape leaves; the mouse does as well. Takes
/// its entries from a question, or from whoever listens to `typed`. UI thread.
class PalettePopup : public QFrame
{
    Q_OBJECT

public:
    explicit PalettePopup(QWidget *window);

    void ask(PaletteQuestion question);
    /// Other lines for what is typed now.
    void showEntries(std::vector<PaletteEntry> entries);
    void setHint(const QString &hint);
    [[nodiscard]] QString text() const;
    [[nodiscard]] const PaletteModel &model() const;

Q_SIGNALS:
    /// Where the question is answered elsewhere.
    void typed(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void place();
    void update(const QString &text);
    void show(std::vector<PaletteEntry> entries);
    void moveBy(int rows);
    void take(int row);

    QWidget *m_window;
    QLineEdit *m_field;
    QListView *m_list;
    PlainLabel *m_hint;
    PaletteModel *m_model;
    PaletteQuestion m_question;
    bool m_waiting = false;           ///< the lines do not answer yet what is typed
    bool m_takesWhenAnswered = false; ///< Enter came first
};

} // namespace stet
