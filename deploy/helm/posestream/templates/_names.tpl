{{- define "posestream.name" -}}
{{- .Release.Name | trunc 52 | trimSuffix "-" -}}
{{- end -}}

{{- define "posestream.selector" -}}
app.kubernetes.io/name: posestream
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "posestream.labels" -}}
{{ include "posestream.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end -}}

{{- /* The group by which trackers share streams; its lag is what scales them. */ -}}
{{- define "posestream.group" -}}
{{- dig "delivery" "group" "posestream" .Values.settings -}}
{{- end -}}

{{- define "posestream.frames" -}}
{{- dig "topics" "frames" "posestream.frames.v1" .Values.settings -}}
{{- end -}}
