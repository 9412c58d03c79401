// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/find/find_rules.h"

#include <QFrame>
#include <QList>

class QAction;
class QGridLayout;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace stet {

class FlowLayout;
class PlainLabel;

/// The bar for finding and replacing in an open article: fields, options, what was found. Decides
/// nothing; `DraftFinder` does the work. UI thread.
class FindBar : public QFrame
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    enum class Extent { Find, Replace };
    /// Shows the bar with the keyboard in it; a `text` that is not empty becomes what is looked
    /// for.
    void open(Extent extent, const QString &text);

    [[nodiscard]] FindQuery query() const;
    [[nodiscard]] QString replacement() const;

    /// "3 of 37", or why nothing is found.
    enum class Tone { Quiet, Fault };
    void showResult(const QString &text, Tone tone);
    void setCanReplace(bool can);

    /// What is asked for besides words, as commands that are checked or not.
    [[nodiscard]] QList<QAction *> optionActions() const;

Q_SIGNALS:
    void queryEdited();
    void nextWanted();
    void previousWanted();
    void replaceWanted();
    void replaceAllWanted();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeFindRow();
    [[nodiscard]] QWidget *makeReplaceRow();
    [[nodiscard]] QToolButton *
    makeOption(const QString &command, const QString &text, QWidget *parent);
    [[nodiscard]] QToolButton *
    makeStep(const QString &icon, const QString &name, const QString &keys, QWidget *parent);

    QList<QAction *> m_optionActions;
    QLineEdit *m_find = nullptr;
    QLineEdit *m_replacement = nullptr;
    QToolButton *m_case = nullptr;
    QToolButton *m_words = nullptr;
    QToolButton *m_pattern = nullptr;
    QToolButton *m_addresses = nullptr;
    PlainLabel *m_result = nullptr;
    QWidget *m_replaceRow = nullptr;
    QPushButton *m_replace = nullptr;
    QPushButton *m_replaceAll = nullptr;
    QWidget *m_options = nullptr;
    FlowLayout *m_optionsRow = nullptr;
    QGridLayout *m_line = nullptr;
    bool m_optionsBelow = false;
};

} // namespace stet
