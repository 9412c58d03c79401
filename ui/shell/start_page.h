// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/error_message.h"

#include <QWidget>

class QFrame;
class QLabel;
class QVBoxLayout;

namespace stet {

class PlainLabel;

/// What the window shows while no desk is open: the ways to one, the desks of last time, and what
/// went wrong where a desk could not be opened.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void showRecent(const QStringList &paths);
    void showProblem(const ErrorMessage &message, const QString &path);
    void clearProblem();
    /// While a desk is being opened: says so and takes no clicks.
    void showOpening(const QString &path);

Q_SIGNALS:
    void sampleRequested();
    void newRequested();
    void importRequested();
    void openRequested();
    void recentChosen(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeWay(const QString &name,
                                   const QString &button,
                                   const QString &text,
                                   void (StartPage::*signal)(),
                                   bool primary);
    [[nodiscard]] QWidget *makeProblem();
    void paintPictures();

    QWidget *m_ways;
    QFrame *m_problem;
    QLabel *m_logo;
    QLabel *m_problemIcon = nullptr;
    PlainLabel *m_problemTitle = nullptr;
    PlainLabel *m_problemText = nullptr;
    PlainLabel *m_problemPath = nullptr;
    PlainLabel *m_opening;
    QWidget *m_recent;
    QVBoxLayout *m_recentList;
};

} // namespace stet
