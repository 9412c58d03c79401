// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/comparison.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace stet {

class WordDiffView;

/// How a version differs from another one, field by field, and with which one it is compared. UI
/// thread.
class ComparisonPane : public QWidget
{
    Q_OBJECT

public:
    /// With which version the chosen one is compared.
    enum class Other { Now, Before, Marked };

    explicit ComparisonPane(QWidget *parent = nullptr);

    [[nodiscard]] Other other() const;
    void setOther(Other other);
    /// The version that was marked, by its number; until then there is no such choice.
    void showMarked(qint64 number);

    void showPair(const ComparedPair &pair);
    /// Something else is said in place of how they differ.
    void say(const QString &text);

    void goToNextChange();

Q_SIGNALS:
    /// By the person.
    void otherChosen();

private:
    [[nodiscard]] QString summaryOf(const ComparedPair &pair) const;

    QComboBox *m_other;
    QCheckBox *m_same;
    QLabel *m_summary;
    WordDiffView *m_diff;
};

} // namespace stet
