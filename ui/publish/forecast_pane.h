// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/publish_report.h"

#include <QWidget>

#include <optional>

class QListView;
class QPushButton;

namespace stet {

class PlainLabel;
class SiteChangesModel;

/// What writing a site would change, counted, and on demand which files these are; while that is
/// found out, how far, and a button that stops it. Asks nothing itself: its owner does. UI thread.
class ForecastPane : public QWidget
{
    Q_OBJECT

public:
    explicit ForecastPane(QWidget *parent);

    /// It is being found out; `of` 0: nobody knows how far yet.
    void showLooking(int done, int of);
    void showOutlook(const SiteOutlook &outlook);
    /// It is not known, and why.
    void showUnknown(const QString &why);

    /// None while it is not known.
    [[nodiscard]] const std::optional<SiteOutlook> &outlook() const { return m_outlook; }

Q_SIGNALS:
    /// What is known.
    void changed();
    void stopWanted();
    void lookWanted();

private:
    enum class State { Unknown, Looking, Known };

    void press();
    void update();

    State m_state = State::Unknown;
    std::optional<SiteOutlook> m_outlook;
    PlainLabel *m_words;
    QPushButton *m_button;
    QListView *m_list;
    SiteChangesModel *m_files;
    bool m_showsFiles = false;
};

} // namespace stet
