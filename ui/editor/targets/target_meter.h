// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/target.h"

#include <QPushButton>

namespace stet {

/// How long the article is of what it aims at, with a thin line that fills on the way; hidden where
/// it aims at nothing. A click leads to where the aim is set. Stands in the head of the text's
/// pane; UI thread.
class TargetMeter : public QPushButton
{
    Q_OBJECT

public:
    explicit TargetMeter(QWidget *parent);

    void setLength(const TextLength &length, const Target &target);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_reached = 0;
    int m_aim = 0;
};

} // namespace stet
